<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChartData</name>
    <message>
        <location filename="../widgets/comparison/chartdata.cpp" line="+34"/>
        <source>normal fit</source>
        <translation>Normalverteilung</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>no change, retrained</source>
        <translation>keine Änderung, neu trainiert</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no change</source>
        <translation>keine Änderung</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>twin</source>
        <translation>Zwilling</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>p@1, probability of the first label</source>
        <translation>p@1, Wahrscheinlichkeit des ersten Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The labels are being compared</source>
        <translation>Die Label werden verglichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label that both models know has %1 rows or more on both sides</source>
        <translation>Kein Label, das beide Modelle kennen, hat auf beiden Seiten mindestens %1 Zeilen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>f1 change as a share of the baseline&apos;s f1</source>
        <translation>f1-Änderung als Anteil am f1 der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 change</source>
        <translation>f1-Änderung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>labels</source>
        <translation>Labels</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>f1 change of %n label(s)</source>
        <translation>
            <numerusform>f1-Änderung von %n Label</numerusform>
            <numerusform>f1-Änderung von %n Labels</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>mean %1, sd %2, %3 within %4%5</source>
        <translation>Mittel %1, Streuung %2, %3 innerhalb von %4%5</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>label mix</source>
        <translation>Labelmischung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>within labels</source>
        <translation>innerhalb der Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>new labels</source>
        <translation>neue Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>removed labels</source>
        <translation>entfallene Labels</translation>
    </message>
</context>
<context>
    <name>ComparisonWarnings</name>
    <message>
        <location filename="../widgets/models/comparisonwarningtext.cpp" line="+21"/>
        <source>the baseline</source>
        <translation>die Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the candidate</source>
        <translation>der Kandidat</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Different rows (%1 and %2): the sides are compared unpaired.</source>
        <translation>Verschiedene Zeilen (%1 und %2): die Seiten werden ungepaart verglichen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 rows are on both sides: the unpaired intervals are a little too wide.</source>
        <translation>%1 Zeilen sind auf beiden Seiten: Die ungepaarten Intervalle sind etwas zu weit.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Different datasets (%1 and %2): a change may come from the data, not from the model.</source>
        <translation>Verschiedene Datensätze (%1 und %2): eine Änderung kann von den Daten kommen statt vom Modell.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models know different labels: %1 only the baseline&apos;s, %2 only the candidate&apos;s.</source>
        <translation>Die Modelle kennen verschiedene Labels: %1 nur das der Basis, %2 nur das des Kandidaten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models know the labels of different shares of their rows (%1 and %2): compare on all rows or on common labels.</source>
        <translation>Die Modelle kennen die Label unterschiedlicher Anteile ihrer Zeilen (%1 und %2): Vergleichen Sie auf allen Zeilen oder auf gemeinsamen Labels.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Different losses (%1 and %2): p@1 cannot be compared, its change is withheld.</source>
        <translation>Verschiedene Verlustfunktionen (%1 und %2): p@1 ist nicht vergleichbar, seine Änderung entfällt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The loss of %1 is not known: p@1 may mean something else, its change is withheld.</source>
        <translation>Verlustfunktion nicht bekannt (%1): p@1 kann etwas anderes bedeuten, seine Änderung entfällt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The models prepare the text differently (%1 and %2).</source>
        <translation>Die Modelle bereiten den Text verschieden auf (%1 und %2).</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sides kept %1 and %2 labels for each row: P@k and R@k do not compare.</source>
        <translation>Die Seiten behielten %1 und %2 Labels je Zeile: P@k und R@k sind nicht vergleichbar.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The models were trained with %1 and %2 threads, which alone changes a model a little.</source>
        <translation>Die Modelle wurden mit %1 und %2 Threads trainiert; schon das ändert ein Modell ein wenig.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No rows in %1: it has no metrics at all.</source>
        <translation>Keine Zeilen in %1: es gibt dazu gar keine Metriken.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No labels in %1: only p@1 can be compared, f1, P@1 and recall cannot.</source>
        <translation>Keine Labels in %1: nur p@1 ist vergleichbar, f1, P@1 und Recall nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%2 rows of %1 have no label; they count for p@1 only.</source>
        <translation>%2 Zeilen von %1 haben kein Label; sie zählen nur für p@1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The model of %1 does not know the label of %2 of %3 rows: each counts as a miss.</source>
        <translation>Das Modell von %1 kennt das Label von %2 der %3 Zeilen nicht: jede zählt als Fehler.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Only %2 labels were kept for each row of %1: it has no recall@5.</source>
        <translation>Je Zeile von %1 wurden nur %2 Labels behalten: es gibt kein Recall@5.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The protected label &quot;%1&quot; is on neither side: check how it is written.</source>
        <translation>Das geschützte Label „%1“ gibt es auf keiner Seite: Prüfen Sie die Schreibweise.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only a part is compared, %1: %2 rows of the baseline and %3 of the candidate. Gates judge whole comparisons.</source>
        <translation>Nur ein Teil wird verglichen, %1: %2 Zeilen der Basis und %3 des Kandidaten. Prüfregeln beurteilen ganze Vergleiche.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Both sides are the same model: the twins (%1) are not used, verdicts are judged against sampling alone.</source>
        <translation>Beide Seiten sind dasselbe Modell: Die Zwillinge (%1) werden nicht verwendet, geurteilt wird nur gegen die Stichprobe.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The twins (%1) are retrainings of neither side&apos;s model: their noise stands in for that of the models compared.</source>
        <translation>Die Zwillinge (%1) gehören zum Modell keiner der beiden Seiten: Ihr Rauschen steht stellvertretend für das der verglichenen Modelle.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The twins were compared on %1 rows, the sides on %2: retraining noise is only about right.</source>
        <translation>Die Zwillinge wurden auf %1 Zeilen verglichen, die Seiten auf %2: Das Rauschen des Neutrainierens stimmt nur ungefähr.</translation>
    </message>
</context>
<context>
    <name>DecisionEvidence</name>
    <message>
        <location filename="../widgets/releases/decisionevidence.cpp" line="+26"/>
        <source>The baseline is not what is in production (%1).</source>
        <translation>Die Basis ist nicht das, was im Betrieb ist (%1).</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Nobody marked a post of this comparison.</source>
        <translation>Niemand hat einen Beitrag dieses Vergleichs markiert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 marks on posts: candidate better %2, baseline better %3, label wrong %4, unclear %5.</source>
        <translation>%1 Markierungen an Beiträgen: Kandidat besser %2, Basis besser %3, Label falsch %4, unklar %5.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>f1, recall and every label: a side has no labelled rows.</source>
        <translation>f1, Recall und jedes Label: Eine Seite hat keine Zeilen mit Label.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Which posts flipped: the sides have different rows.</source>
        <translation>Welche Beiträge Flips sind: Die Seiten haben verschiedene Zeilen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What training with another seed alone changes: no twin was named.</source>
        <translation>Was allein ein Training mit anderem Startwert ändert: Es wurde kein Zwilling genannt.</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n label(s) with too few rows to be judged.</source>
        <translation>
            <numerusform>%n Label mit zu wenigen Zeilen, um beurteilt zu werden.</numerusform>
            <numerusform>%n Labels mit zu wenigen Zeilen, um beurteilt zu werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <location filename="../widgets/models/errortext.cpp" line="+28"/>
        <source>The disk or volume is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is not enough memory.</source>
        <translation>Der Speicher reicht nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing is there with this name.</source>
        <translation>Unter diesem Namen gibt es nichts.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Several things have this name.</source>
        <translation>Mehrere Dinge haben diesen Namen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Graphviz could not draw the picture.</source>
        <translation>Graphviz konnte das Bild nicht zeichnen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such label.</source>
        <translation>Dieses Label gibt es nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such column or table.</source>
        <translation>Diese Spalte oder Tabelle gibt es nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It cannot be opened: the program may not read or write there.</source>
        <translation>Es lässt sich nicht öffnen: Das Programm darf dort nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Too many files are open.</source>
        <translation>Zu viele Dateien sind offen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is a folder, not a file.</source>
        <translation>Das ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is a file, not a folder.</source>
        <translation>Das ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace is in use by somebody else.</source>
        <translation>Der Arbeitsbereich wird gerade von jemand anderem benutzt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is used and stays.</source>
        <translation>Es wird gebraucht und bleibt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This folder is not a workspace of Touchstone.</source>
        <translation>Dieser Ordner ist kein Arbeitsbereich von Touchstone.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is a workspace already.</source>
        <translation>Dort ist schon ein Arbeitsbereich.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder is not empty.</source>
        <translation>Der Ordner ist nicht leer.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace is no longer there.</source>
        <translation>Der Arbeitsbereich ist nicht mehr da.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace&apos;s database is gone.</source>
        <translation>Die Datenbank des Arbeitsbereichs ist weg.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It was made by a newer Touchstone.</source>
        <translation>Es stammt von einem neueren Touchstone.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace is damaged.</source>
        <translation>Der Arbeitsbereich ist beschädigt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The dataset is damaged.</source>
        <translation>Der Datensatz ist beschädigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The predictions are damaged.</source>
        <translation>Die Vorhersagen sind beschädigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model is damaged.</source>
        <translation>Das Modell ist beschädigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The record of a release is damaged.</source>
        <translation>Der Eintrag einer Freigabe ist beschädigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The database cannot be used.</source>
        <translation>Die Datenbank ist nicht benutzbar.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file changed while it was read.</source>
        <translation>Die Datei hat sich beim Lesen geändert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The packed file is damaged or cut off.</source>
        <translation>Die gepackte Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file is of a kind that cannot be read.</source>
        <translation>Diese Art von Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The JSON is not valid.</source>
        <translation>Das JSON ist ungültig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is not a model of fastText for classification.</source>
        <translation>Das ist kein fastText-Modell zum Klassifizieren.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file of word vectors does not fit.</source>
        <translation>Die Datei mit Wortvektoren passt nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A link points to something that is not there.</source>
        <translation>Eine Verknüpfung zeigt ins Leere.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file to write lies in a workspace or would replace what is read.</source>
        <translation>Die zu schreibende Datei liegt in einem Arbeitsbereich oder würde ersetzen, was gelesen wird.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No file was named.</source>
        <translation>Es wurde keine Datei genannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row can be used.</source>
        <translation>Keine Zeile ist brauchbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row has a time.</source>
        <translation>Keine Zeile hat eine Zeit.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row lies in this range of time.</source>
        <translation>In diesem Zeitraum liegt keine Zeile.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row has a label, or too few labels do.</source>
        <translation>Keine Zeile hat ein Label, oder es sind zu wenige Labels.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No word is frequent enough.</source>
        <translation>Kein Wort ist häufig genug.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A name is not allowed.</source>
        <translation>Ein Name ist nicht erlaubt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A value is not allowed.</source>
        <translation>Ein Wert ist nicht erlaubt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The text recipe does not fit.</source>
        <translation>Die Textaufbereitung passt nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows were named twice.</source>
        <translation>Zeilen wurden doppelt genannt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label has a weight.</source>
        <translation>Kein Label hat ein Gewicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The dataset has not been split.</source>
        <translation>Der Datensatz ist nicht aufgeteilt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The execution is not of the kind that is needed.</source>
        <translation>Der Lauf ist nicht von der Art, die gebraucht wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There are no predictions in the file.</source>
        <translation>In der Datei sind keine Vorhersagen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The predictions are not those of these rows.</source>
        <translation>Die Vorhersagen gehören nicht zu diesen Zeilen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is not said which rows were predicted.</source>
        <translation>Es ist nicht angegeben, welche Zeilen vorhergesagt wurden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No executions were found there.</source>
        <translation>Dort wurden keine Läufe gefunden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A name or a link leads out of the folder.</source>
        <translation>Ein Name oder ein Link führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The description of the execution is damaged.</source>
        <translation>Die Beschreibung des Laufs ist beschädigt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model is not in this workspace.</source>
        <translation>Das Modell ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This execution cannot be repeated.</source>
        <translation>Dieser Lauf lässt sich nicht wiederholen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What the execution read is gone or was changed.</source>
        <translation>Was der Lauf gelesen hat, ist weg oder wurde geändert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The two executions have no row in common.</source>
        <translation>Die beiden Läufe haben keine gemeinsame Zeile.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to compare or to calculate.</source>
        <translation>Es gibt nichts zu vergleichen oder zu berechnen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The training failed.</source>
        <translation>Das Training ist gescheitert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The validation rows are rows to train on, or have their texts.</source>
        <translation>Die Zeilen zur Validierung gehören zu den Trainingszeilen oder haben deren Texte.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The search cannot be made like this.</source>
        <translation>So ist die Suche nicht möglich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The search was stopped; its trials stay.</source>
        <translation>Die Suche wurde angehalten; ihre Versuche bleiben erhalten.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model cannot be quantised.</source>
        <translation>Das Modell kann nicht quantisiert werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not in the trash any more.</source>
        <translation>Es ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The gates cannot be used.</source>
        <translation>Die Prüfregeln sind nicht benutzbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The parameters of the report cannot be used.</source>
        <translation>Die Parameter des Berichts sind nicht benutzbar.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This output is not possible.</source>
        <translation>Diese Ausgabe ist nicht möglich.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A comparison is needed.</source>
        <translation>Ein Vergleich ist nötig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reason is needed.</source>
        <translation>Eine Begründung ist nötig.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The version is not approved.</source>
        <translation>Die Version ist nicht freigegeben.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was there before.</source>
        <translation>Vorher war da nichts.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is there already.</source>
        <translation>Es ist schon da.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing to search for.</source>
        <translation>Es gibt nichts zu suchen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written.</source>
        <translation>Es konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopped.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Something unexpected went wrong.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen.</translation>
    </message>
</context>
<context>
    <name>EvidenceLines</name>
    <message numerus="yes">
        <location filename="../widgets/comparison/evidencelines.cpp" line="+44"/>
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>On the %1 rows that both sides predicted, row by row: P@1 %2; f1 macro %3.</source>
        <translation>Auf den %1 Zeilen, die beide Seiten vorhergesagt haben, Zeile für Zeile: P@1 %2; f1 Makro %3.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Weighted by %1: f1 %2; recall %3.</source>
        <translation>Gewichtet nach %1: f1 %2; Recall %3.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 of the weight lies on labels without rows on a side.</source>
        <translation>%1 des Gewichts liegt auf Labels ohne Zeilen auf einer Seite.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 Protected and degraded: %2.</source>
        <translation>%1 Geschützt und verschlechtert: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 Protected and unknown to the candidate&apos;s model: %2.</source>
        <translation>%1 Geschützt und dem Modell des Kandidaten unbekannt: %2.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 Protected, neither kept nor lost for certain: %2.</source>
        <translation>%1 Geschützt, weder sicher gehalten noch sicher verloren: %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 Protected and kept: %2.</source>
        <translation>%1 Geschützt und gehalten: %2.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>By %1 resamples, the changes lie in: P@1 %2; f1 macro %3; f1 weighted %4.</source>
        <translation>Nach %1 Wiederholungsstichproben liegen die Änderungen in: P@1 %2; f1 Makro %3; f1 gewichtet %4.</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <location filename="../widgets/models/gaterules.cpp" line="+64"/>
        <location line="+327"/>
        <source>Metric</source>
        <translation>Metrik</translation>
    </message>
    <message>
        <location line="-326"/>
        <source>The number that is asked about, by its name in the comparison&apos;s JSON</source>
        <translation>Die Zahl, nach der gefragt wird, mit ihrem Namen im JSON des Vergleichs</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All labelled rows, those whose label the model knows, or those of common labels</source>
        <translation>Alle Zeilen mit Label, die mit einem Label, das das Modell kennt, oder die mit gemeinsamen Labels</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+295"/>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <location line="-294"/>
        <source>Candidate minus baseline; -0.01 tolerates a fall of one point</source>
        <translation>Kandidat minus Basis; -0.01 duldet einen Rückgang um einen Punkt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The least value of the candidate, a fraction</source>
        <translation>Der kleinste Wert des Kandidaten, als Bruchteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+285"/>
        <location line="+15"/>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <location line="-299"/>
        <source>Candidate minus baseline</source>
        <translation>Kandidat minus Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The largest value of the candidate, a fraction</source>
        <translation>Der größte Wert des Kandidaten, als Bruchteil</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Relative</source>
        <translation>Relativ</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The limits are shares of the baseline&apos;s value</source>
        <translation>Die Grenzen sind Anteile am Wert der Basis</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+302"/>
        <source>Minimum support</source>
        <translation>Zeilen mindestens</translation>
    </message>
    <message>
        <location line="-301"/>
        <location line="+301"/>
        <source>Rows that a label needs on both sides</source>
        <translation>Zeilen, die ein Label auf beiden Seiten braucht</translation>
    </message>
    <message>
        <location line="-300"/>
        <source>At most, share</source>
        <translation>Höchstens, Anteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the labels with enough rows; 0.05 is 5 %</source>
        <translation>An den Labels mit genug Zeilen; 0.05 ist 5 %</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+271"/>
        <source>At most, labels</source>
        <translation>Höchstens, Labels</translation>
    </message>
    <message>
        <location line="-271"/>
        <source>So many labels may be degraded</source>
        <translation>So viele Labels dürfen verschlechtert sein</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+298"/>
        <source>Significance</source>
        <translation>Signifikanz</translation>
    </message>
    <message>
        <location line="-297"/>
        <source>A label counts when its corrected p is below this; without it as the comparison judges</source>
        <translation>Ein Label zählt, wenn sein korrigiertes p darunter liegt; ohne Angabe, wie der Vergleich urteilt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Least loss</source>
        <translation>Kleinster Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A label counts when its f1 falls by this at least; without it as the comparison judges</source>
        <translation>Ein Label zählt, wenn sein f1 mindestens so weit fällt; ohne Angabe, wie der Vergleich urteilt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For many labels tested at once</source>
        <translation>Für viele zugleich getestete Labels</translation>
    </message>
    <message>
        <location line="+187"/>
        <source>Two rules are called %1: give each its own name.</source>
        <translation>Zwei Regeln heißen %1: Geben Sie jeder einen eigenen Namen.</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Change of a metric</source>
        <translation>Änderung einer Metrik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value of a metric</source>
        <translation>Wert einer Metrik</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Degraded labels</source>
        <translation>Verschlechterte Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protected labels</source>
        <translation>Geschützte Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative flips</source>
        <translation>Negative Flips</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Removed labels</source>
        <translation>Entfallene Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New labels</source>
        <translation>Neue Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labelled rows</source>
        <translation>Zeilen mit Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Distance of p@1</source>
        <translation>Abstand von p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks on posts</source>
        <translation>Markierungen an Beiträgen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One a line, as in the dataset; none of them may degrade or be unknown</source>
        <translation>Eines je Zeile, wie im Datensatz; keines davon darf sich verschlechtern oder unbekannt sein</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At most, times the twin&apos;s</source>
        <translation>Höchstens, mal Zwilling</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where there is a twin: so many times the rate between the twins</source>
        <translation>Wo es einen Zwilling gibt: so oft die Rate zwischen den Zwillingen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where there is no twin: a share of the labelled rows</source>
        <translation>Wo es keinen Zwilling gibt: ein Anteil an den Zeilen mit Label</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Labels that only one of the models knows</source>
        <translation>Labels, die nur eines der Modelle kennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Except</source>
        <translation>Außer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Labels that do not count, one a line</source>
        <translation>Labels, die nicht zählen, eines je Zeile</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labelled rows on either side</source>
        <translation>Zeilen mit Label auf jeder der Seiten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the two distributions of p@1 are compared</source>
        <translation>Wie die beiden Verteilungen von p@1 verglichen werden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The largest distance</source>
        <translation>Der größte Abstand</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Marks, at least</source>
        <translation>Markierungen, mindestens</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts that people marked</source>
        <translation>Beiträge, die von Menschen markiert wurden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline better, at most</source>
        <translation>Basis besser, höchstens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the marks that prefer a side</source>
        <translation>Anteil an den Markierungen, die eine Seite vorziehen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Decisions waive a rule by it</source>
        <translation>Unter ihm nehmen Entscheidungen eine Regel aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What kind of rule it is</source>
        <translation>Von welcher Art die Regel ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The number that is asked about</source>
        <translation>Die Zahl, nach der gefragt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is asked of it</source>
        <translation>Was von ihr verlangt wird</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Limit of the corrected p, and the correction</source>
        <translation>Grenze des korrigierten p, und die Korrektur</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Why the rule cannot be asked</source>
        <translation>Warum die Regel nicht anwendbar ist</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>of the baseline&apos;s</source>
        <translation>relativ zur Basis</translation>
    </message>
</context>
<context>
    <name>LabelParts</name>
    <message>
        <location filename="../widgets/drilldown/labelparts.cpp" line="+27"/>
        <source>(no answer)</source>
        <translation>(keine Antwort)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+29"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="-29"/>
        <location line="+27"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Its posts</source>
        <translation>Seine Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Predicted</source>
        <translation>Vorhergesagt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1</source>
        <translation>f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>Mittl. p@1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Answer before</source>
        <translation>Antwort vorher</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Answer now</source>
        <translation>Antwort jetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+11"/>
        <location line="+21"/>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <location line="-24"/>
        <source>First label of its posts</source>
        <translation>Erstes Label seiner Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share before</source>
        <translation>Anteil vorher</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share now</source>
        <translation>Anteil jetzt</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lost to it before</source>
        <translation>Daran verloren vorher</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Taken from it before</source>
        <translation>Davon genommen vorher</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline posts</source>
        <translation>Beiträge der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate posts</source>
        <translation>Beiträge des Kandidaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log-odds</source>
        <translation>Log-Odds</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beyond chance</source>
        <translation>Mehr als Zufall</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message numerus="yes">
        <location line="+78"/>
        <source>%1 before, %2 (new) now: %n post(s)</source>
        <translation>
            <numerusform>vorher %1, jetzt %2 (neu): %n Beitrag</numerusform>
            <numerusform>vorher %1, jetzt %2 (neu): %n Beiträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1 before, %2 now: %n post(s)</source>
        <translation>
            <numerusform>vorher %1, jetzt %2: %n Beitrag</numerusform>
            <numerusform>vorher %1, jetzt %2: %n Beiträge</numerusform>
        </translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1: %2 of the posts before, %3 now (%4 and %5 posts)</source>
        <translation>%1: vorher %2 der Beiträge, jetzt %3 (%4 und %5 Beiträge)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1; a new label</source>
        <translation>%1; ein neues Label</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Baseline&apos;s answers</source>
        <translation>Antworten der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate&apos;s answers</source>
        <translation>Antworten des Kandidaten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where its posts went is known where both sides have gold labels and posts of it.</source>
        <translation>Wohin seine Beiträge gingen, ist bekannt, wenn beide Seiten Gold-Labels und Beiträge davon haben.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>p@1 of its posts</source>
        <translation>p@1 seiner Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No posts on this side</source>
        <translation>Keine Beiträge auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <location filename="../widgets/lineage/lineagenodeitem.cpp" line="+134"/>
        <location filename="../widgets/models/lineagewords.cpp" line="+257"/>
        <source>%1 x %2</source>
        <translation>%1 x %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>in use</source>
        <translation>in Benutzung</translation>
    </message>
    <message>
        <location filename="../widgets/models/lineagewords.cpp" line="-225"/>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>training</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>prediction</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>run from elsewhere</source>
        <translation>Lauf von anderswo</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>alias move</source>
        <translation>Alias-Verschiebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>was read by</source>
        <translation>wurde gelesen von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>made</source>
        <translation>erzeugte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was a trial of</source>
        <translation>war ein Versuch von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is a part of</source>
        <translation>ist ein Teil von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has the twin</source>
        <translation>hat den Zwilling</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was gone on with by</source>
        <translation>wurde fortgesetzt von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was repeated by</source>
        <translation>wurde wiederholt von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is a side of</source>
        <translation>ist eine Seite von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was the evidence of</source>
        <translation>war die Grundlage von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was released as</source>
        <translation>wurde zur Version</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was judged by</source>
        <translation>wurde beurteilt durch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>allowed</source>
        <translation>erlaubte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was put in place by</source>
        <translation>wurde eingesetzt durch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>moved</source>
        <translation>verschob</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has the same bytes as</source>
        <translation>hat dieselben Bytes wie</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is newer</source>
        <translation>%1 ist neuer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is newer than %2, which it read</source>
        <translation>las %2, aber %1 ist neuer</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>trained on %1, but %2 was imported on %3</source>
        <translation>Training: %1; %2 wurde aber am %3 importiert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is newer than %2, to which it points</source>
        <translation>zeigt auf %2, aber %1 ist neuer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 points to the newer %2 now</source>
        <translation>%1 zeigt jetzt auf %2 (neuer)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Each of these claims to come from the others, so no order is true: %1</source>
        <translation>Jedes davon will aus den anderen stammen, deshalb stimmt keine Reihenfolge: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Versions, aliases and decisions are left out: their records cannot be read.</source>
        <translation>Versionen, Aliasse und Entscheidungen fehlen hier: Ihre Einträge können nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The report %1 is left out: it cannot be read.</source>
        <translation>Der Bericht %1 fehlt hier: Er kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+15"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>%1, with uncommitted changes</source>
        <translation>%1, mit Änderungen ohne Commit</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Run: %1 of %2 (%3).</source>
        <translation>Lauf: %1 von %2 (%3).</translation>
    </message>
    <message>
        <location line="-43"/>
        <location line="+15"/>
        <source>not on record</source>
        <translation>nicht aufgezeichnet</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1, sha-256 %2</source>
        <translation>%1, sha-256 %2</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Rows: %1.</source>
        <translation>Zeilen: %1.</translation>
    </message>
    <message>
        <location line="-71"/>
        <source>trained on %1, whose posts end on %2; those of %3 end on %4</source>
        <translation>trainiert auf %1, deren Beiträge am %2 enden; die von %3 enden am %4</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 claims to come from itself</source>
        <translation>%1 gibt an, aus sich selbst zu stammen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1, dataset sha-256 %2</source>
        <translation>%1, sha-256 des Datensatzes %2</translation>
    </message>
    <message numerus="yes">
        <location line="+21"/>
        <source>%n more</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>%n weiterer</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1, trained by #%2 on %3</source>
        <translation>%1, trainiert durch #%2 (%3)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Model: %1.</source>
        <translation>Modell: %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Parameters: %1.</source>
        <translation>Parameter: %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Code: %1.</source>
        <translation>Code: %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code of the training: %1.</source>
        <translation>Code des Trainings: %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the numbers of %1 come from. %2</source>
        <translation>Woher die Zahlen von %1 kommen. %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>record %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 approved</source>
        <translation>%1 freigegeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 rejected</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>train</source>
        <comment>part of a split</comment>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>validation</source>
        <comment>part of a split</comment>
        <translation>Validierung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>test</source>
        <comment>part of a split</comment>
        <translation>Test</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>none</source>
        <comment>part of a split</comment>
        <translation>kein Teil</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 x %2  %3</source>
        <translation>%1 x %2  %3</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 %2</source>
        <comment>kind and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>from elsewhere</source>
        <translation>von anderswo</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Lineage</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where it came from, what came of it</source>
        <translation>Woher es kam, was daraus wurde</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why these numbers are here: rows, model, parameters, code</source>
        <translation>Warum diese Zahlen hier stehen: Zeilen, Modell, Parameter, Code</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not in the workspace any more</source>
        <translation>nicht mehr im Arbeitsbereich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>from elsewhere, not in the workspace</source>
        <translation>von anderswo, nicht im Arbeitsbereich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>stale: %1</source>
        <translation>veraltet: %1</translation>
    </message>
</context>
<context>
    <name>PostText</name>
    <message>
        <location filename="../widgets/models/posttext.cpp" line="+35"/>
        <source>time from %1 to before %2</source>
        <translation>Zeit von %1 bis vor %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>time from %1</source>
        <translation>Zeit ab %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>time before %1</source>
        <translation>Zeit vor %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a time</source>
        <translation>mit Zeit</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>without a mark</source>
        <translation>ohne Markierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>marked: %1</source>
        <translation>markiert: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a mark</source>
        <translation>mit Markierung</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>text: %1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>one of %n label(s)</source>
        <translation>
            <numerusform>eines von %n Label</numerusform>
            <numerusform>eines von %n Labels</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>baseline says: %1</source>
        <translation>Basis sagt: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>candidate says: %1</source>
        <translation>Kandidat sagt: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>rows of the baseline</source>
        <translation>Zeilen der Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline p@1 in %1</source>
        <translation>p@1 der Basis in %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>rows of the candidate</source>
        <translation>Zeilen des Kandidaten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>candidate p@1 in %1</source>
        <translation>p@1 des Kandidaten in %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>same first label</source>
        <translation>gleiches erstes Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>different first labels</source>
        <translation>verschiedene erste Labels</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>both right</source>
        <translation>beide richtig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>negative flip</source>
        <translation>negativer Flip</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>positive flip</source>
        <translation>positiver Flip</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>both wrong</source>
        <translation>beide falsch</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>candidate is better</source>
        <translation>Kandidat ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline is better</source>
        <translation>Basis ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>label is wrong</source>
        <translation>Label ist falsch</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>unclear</source>
        <translation>unklar</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
</context>
<context>
    <name>PullTable</name>
    <message>
        <location filename="../widgets/tryit/pulltable.cpp" line="+26"/>
        <source>Baseline: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate: %1</source>
        <translation>Kandidat: %1</translation>
    </message>
</context>
<context>
    <name>ReleaseFacts</name>
    <message>
        <location filename="../widgets/models/releaseproperties.cpp" line="+67"/>
        <source>Evaluation</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+77"/>
        <location line="+43"/>
        <source>Model, sha-256</source>
        <translation>Modell, sha-256</translation>
    </message>
    <message>
        <location line="-119"/>
        <source>Dataset, sha-256</source>
        <translation>Datensatz, sha-256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Predictions, sha-256</source>
        <translation>Vorhersagen, sha-256</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Gates</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+46"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="-45"/>
        <source>Gates file, sha-256</source>
        <translation>Datei der Prüfregeln, sha-256</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>, waived: %1</source>
        <translation>, ausgenommen: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>, waived</source>
        <translation>, ausgenommen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Marks on posts</source>
        <translation>Markierungen an Beiträgen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Candidate better</source>
        <translation>Kandidat besser</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline better</source>
        <translation>Basis besser</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label wrong</source>
        <translation>Label falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+58"/>
        <location line="+24"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location line="-81"/>
        <location line="+64"/>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <location line="-62"/>
        <location line="+42"/>
        <location line="+26"/>
        <location line="+8"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="-74"/>
        <location line="+62"/>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <location line="-60"/>
        <source>Follows the approval</source>
        <translation>Folgt der Freigabe</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+41"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>Frozen report</source>
        <translation>Eingefrorener Bericht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none: it was decided without a comparison</source>
        <translation>keiner: Es wurde ohne Vergleich entschieden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Report, sha-256</source>
        <translation>Bericht, sha-256</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Chain</source>
        <translation>Kette</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hash</source>
        <translation>Hash</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hash of the one before</source>
        <translation>Hash des vorigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>record %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+20"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Text recipe</source>
        <translation>Textaufbereitung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Came by</source>
        <translation>Weg</translation>
    </message>
</context>
<context>
    <name>ReleaseTables</name>
    <message>
        <location filename="../widgets/models/releaserows.cpp" line="+76"/>
        <source>The first version: there is nothing to compare it with, and none is needed.</source>
        <translation>Die erste Version: Es gibt nichts zum Vergleichen, und es ist auch nicht nötig.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate its model: without an evaluation there is nothing to compare.</source>
        <translation>Werten Sie ihr Modell aus: Ohne Auswertung gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate the model of %1 on the same rows first.</source>
        <translation>Werten Sie zuerst das Modell von %1 auf denselben Zeilen aus.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source> (other rows)</source>
        <translation> (andere Zeilen)</translation>
    </message>
    <message>
        <location line="+29"/>
        <location line="+107"/>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <location line="-106"/>
        <source>A name for what is used; commands take it as a model</source>
        <translation>Ein Name für das, was benutzt wird; Befehle nehmen ihn als Modell an</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+33"/>
        <location line="+25"/>
        <location line="+48"/>
        <location line="+28"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="-134"/>
        <source>What it points to</source>
        <translation>Worauf er zeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many people must approve what it is moved to</source>
        <translation>Wie viele Personen freigeben müssen, worauf er gesetzt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was moved there, local time</source>
        <translation>Wann er dorthin gesetzt wurde, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+134"/>
        <source>Who moved it</source>
        <translation>Wer ihn gesetzt hat</translation>
    </message>
    <message>
        <location line="-133"/>
        <location line="+35"/>
        <location line="+70"/>
        <location line="+29"/>
        <location line="+29"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location line="-163"/>
        <location line="+105"/>
        <location line="+29"/>
        <source>The reason that was given</source>
        <translation>Die angegebene Begründung</translation>
    </message>
    <message>
        <location line="-106"/>
        <source>Date (UTC) and counter</source>
        <translation>Datum (UTC) und Zähler</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that made the model</source>
        <translation>Lauf, der das Modell erzeugt hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was decided about it last</source>
        <translation>Was zuletzt darüber entschieden wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What points to it now</source>
        <translation>Was jetzt darauf zeigt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it became a version, local time</source>
        <translation>Wann es eine Version wurde, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who made it a version</source>
        <translation>Wer es zur Version gemacht hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+97"/>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <location line="-97"/>
        <source>Number of the record that approves it</source>
        <translation>Nummer des Eintrags, der sie freigibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The reason that was given when it was added</source>
        <translation>Die beim Hinzufügen angegebene Begründung</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Waits for a decision</source>
        <translation>Wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+50"/>
        <source>Gates</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <location line="-50"/>
        <source>What all gates together say</source>
        <translation>Was alle Prüfregeln zusammen sagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pass</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that pass</source>
        <translation>Prüfregeln, die bestanden sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fail</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that fail</source>
        <translation>Prüfregeln, die nicht bestanden sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that are inconclusive</source>
        <translation>Prüfregeln, die offen sind</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+103"/>
        <source>Rows needed</source>
        <translation>Zeilen nötig</translation>
    </message>
    <message>
        <location line="-102"/>
        <source>About so many rows more would settle what is open</source>
        <translation>Etwa so viele Zeilen mehr würden klären, was offen ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Evaluations: baseline and candidate</source>
        <translation>Auswertungen: Basis und Kandidat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approvals</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>That it has, and that production asks for</source>
        <translation>Die es hat und die der Betrieb verlangt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is in the way</source>
        <translation>Was im Weg steht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first gate that does not pass, or why there is no answer</source>
        <translation>Die erste nicht bestandene Prüfregel, oder warum es keine Antwort gibt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of the record in the chain</source>
        <translation>Nummer des Eintrags in der Kette</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was recorded, local time</source>
        <translation>Wann es eingetragen wurde, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The alias that moved or was protected</source>
        <translation>Der Alias, der verschoben oder geschützt wurde</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The version that it is about; of a move: from and to</source>
        <translation>Die Version, um die es geht; beim Umsetzen: von und nach</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+30"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Who did it</source>
        <translation>Wer es getan hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the gates said of a decision</source>
        <translation>Was die Prüfregeln zu einer Entscheidung sagten</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it began to point there, local time</source>
        <translation>Ab wann er dorthin zeigte, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it left, local time</source>
        <translation>Wann er wegging, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What it pointed to</source>
        <translation>Worauf er zeigte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Moved there, or rolled back</source>
        <translation>Dorthin verschoben oder zurückgerollt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of the approval that the move followed</source>
        <translation>Nummer der Freigabe, der das Umsetzen folgte</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Gate</source>
        <translation>Prüfregel</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the rule</source>
        <translation>Name der Regel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What it says of this comparison</source>
        <translation>Was sie zu diesem Vergleich sagt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was measured</source>
        <translation>Was gemessen wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is asked of the value</source>
        <translation>Was von dem Wert verlangt wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the true value lies; a verdict needs all of it on one side</source>
        <translation>Wo der wahre Wert liegt; für ein Urteil muss alles auf einer Seite liegen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About so many rows more would settle it</source>
        <translation>Etwa so viele Zeilen mehr würden es klären</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What decided it</source>
        <translation>Was den Ausschlag gab</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Record</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number in the chain</source>
        <translation>Nummer in der Kette</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is not as it was</source>
        <translation>Was nicht mehr ist, wie es war</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What differs from its hash</source>
        <translation>Was von seinem Hash abweicht</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <location filename="../widgets/models/releasetext.cpp" line="+58"/>
        <source>%1 (since %2, set by %3)</source>
        <translation>%1 (seit %2, gesetzt von %3)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>pass</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>fail</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>inconclusive</source>
        <translation>offen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: of %2 gates %3 pass, %4 fail, %5 inconclusive</source>
        <translation>%1: von %2 Prüfregeln %3 bestanden, %4 nicht bestanden, %5 offen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>, %1 not applicable</source>
        <translation>, %1 nicht anwendbar</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Version added</source>
        <translation>Version hinzugefügt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Alias moved</source>
        <translation>Alias verschoben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rolled back</source>
        <translation>Zurückgerollt</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Protection changed</source>
        <translation>Schutz geändert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>waits for a decision</source>
        <translation>wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>approved by %n person(s)</source>
        <translation>
            <numerusform>von %n Person freigegeben</numerusform>
            <numerusform>von %n Personen freigegeben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>not protected</source>
        <translation>nicht geschützt</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>protected: needs %n approval(s)</source>
        <translation>
            <numerusform>geschützt: braucht %n Freigabe</numerusform>
            <numerusform>geschützt: braucht %n Freigaben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+36"/>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It lies on the good side of the limit.</source>
        <translation>Er liegt auf der guten Seite der Grenze.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It lies beyond the limit.</source>
        <translation>Er liegt jenseits der Grenze.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The limit lies within the interval: more rows are needed.</source>
        <translation>Die Grenze liegt im Intervall: Es braucht mehr Zeilen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There are too few rows.</source>
        <translation>Es gibt zu wenige Zeilen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Too few posts were marked.</source>
        <translation>Zu wenige Beiträge wurden markiert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No mark prefers a side.</source>
        <translation>Keine Markierung zieht eine Seite vor.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks were not counted.</source>
        <translation>Markierungen wurden nicht gezählt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A side has no labels.</source>
        <translation>Eine Seite hat keine Labels.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such label.</source>
        <translation>Dieses Label gibt es nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no twin to measure it against.</source>
        <translation>Es gibt keinen Zwilling, um daran zu messen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The sides have different rows.</source>
        <translation>Die Seiten haben verschiedene Zeilen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A record was changed.</source>
        <translation>Ein Eintrag wurde geändert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The records are no chain.</source>
        <translation>Die Einträge sind keine Kette.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The record of that hash is missing.</source>
        <translation>Der Eintrag mit diesem Hash fehlt.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What a record names cannot be read.</source>
        <translation>Was ein Eintrag nennt, kann nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What a record names was changed.</source>
        <translation>Was ein Eintrag nennt, wurde geändert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Record %1: %2</source>
        <translation>Eintrag %1: %2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>On %1 nothing was in %2.</source>
        <translation>Am %1 war nichts in %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On %1 %2 pointed to %3.</source>
        <translation>Am %1 zeigte %2 auf %3.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 %2 -&gt; %3</source>
        <translation>%1 %2 -&gt; %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>In that day: %1</source>
        <translation>An diesem Tag: %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 points to %2 (model #%3) now. After it, everything that asks for %1 gets %4 (model #%5).</source>
        <translation>%1 zeigt jetzt auf %2 (Modell #%3). Danach erhält alles, was nach %1 fragt, %4 (Modell #%5).</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 stays a version with its decisions; nothing is deleted. The step, your name and the reason are recorded for good.</source>
        <translation>%1 bleibt eine Version mit ihren Entscheidungen; nichts wird gelöscht. Der Schritt, Ihr Name und die Begründung werden dauerhaft aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Take care: %1 was rejected meanwhile.</source>
        <translation>Vorsicht: %1 wurde inzwischen abgelehnt.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 is new: whoever asks for it gets %2.</source>
        <translation>%1 ist neu: Wer danach fragt, erhält %2.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 leaves %2: whoever asks for it gets %3. Roll back brings %2 back in one step.</source>
        <translation>%1 verlässt %2: Wer danach fragt, erhält %3. „Zurückrollen“ bringt %2 in einem Schritt zurück.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is protected: %2 has %3 of the %4 approvals that it needs, each of another person.</source>
        <translation>%1 ist geschützt: %2 hat %3 der %4 nötigen Freigaben, jede von einer anderen Person.</translation>
    </message>
</context>
<context>
    <name>SectionText</name>
    <message>
        <location filename="../widgets/reporting/sectiontext.cpp" line="+21"/>
        <source>Gates</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Headline</source>
        <translation>Kennzahlen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why P@1 moved</source>
        <translation>Warum P@1 sich änderte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1 of both sides</source>
        <translation>p@1 beider Seiten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Distribution of the f1 changes</source>
        <translation>Verteilung der f1-Änderungen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels: degraded, improved, all</source>
        <translation>Labels: verschlechtert, verbessert, alle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New and removed labels</source>
        <translation>Neue und entfallene Labels</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Examples of posts</source>
        <translation>Beispiele von Beiträgen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Noise floor: the twin</source>
        <translation>Rauschpegel: der Zwilling</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weighted by importance</source>
        <translation>Gewichtet nach Wichtigkeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Marks of reviewers</source>
        <translation>Markierungen der Prüfer</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Probe texts</source>
        <translation>Probetexte</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What was not checked</source>
        <translation>Was nicht geprüft wurde</translation>
    </message>
</context>
<context>
    <name>TrySentences</name>
    <message>
        <location filename="../widgets/tryit/trysentences.cpp" line="+26"/>
        <source>This model does not know %1.</source>
        <translation>Dieses Modell kennt %1 nicht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This model knows %1 but does not answer with it.</source>
        <translation>Dieses Modell kennt %1, antwortet aber nicht damit.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is number %2 of %3 labels, probability %4.</source>
        <translation>%1 ist Nummer %2 von %3 Labels, Wahrscheinlichkeit %4.</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The model knows %1.</source>
        <translation>Das Modell kennt %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is not a label of the model: it can never be its answer.</source>
        <translation>%1 ist kein Label des Modells: Es kann nie seine Antwort sein.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both models know %1.</source>
        <translation>Beide Modelle kennen %1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is in the baseline&apos;s model only: the candidate can never answer with it.</source>
        <translation>%1 ist nur im Modell der Basis: Der Kandidat kann nie damit antworten.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is in the candidate&apos;s model only: the baseline can never answer with it.</source>
        <translation>%1 ist nur im Modell des Kandidaten: Die Basis kann nie damit antworten.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is in neither model: neither can ever answer with it.</source>
        <translation>%1 ist in keinem der Modelle: Keines kann je damit antworten.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>lower case</source>
        <translation>Kleinschreibung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no punctuation</source>
        <translation>keine Satzzeichen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>single spaces</source>
        <translation>einfache Leerzeichen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>as typed</source>
        <translation>wie eingegeben</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No word is left of this text: the answer says nothing about it.</source>
        <translation>Von diesem Text bleibt kein Wort übrig: Die Antwort sagt nichts über ihn.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2 words are unknown to this model.</source>
        <translation>%1 von %2 Wörtern sind diesem Modell unbekannt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It sees (%1): %2</source>
        <translation>Es sieht (%1): %2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The models read texts differently (%1; %2): they do not see the same line.</source>
        <translation>Die Modelle lesen Texte verschieden (%1; %2): Sie sehen nicht dieselbe Zeile.</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <location filename="../widgets/training/choices.cpp" line="+10"/>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 Zeilen)</translation>
    </message>
</context>
<context>
    <name>commitrows</name>
    <message>
        <location filename="../widgets/models/commitrows.cpp" line="+22"/>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The baseline&apos;s commit is not recorded.</source>
        <translation>Der Commit der Basis ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s commit is not recorded.</source>
        <translation>Der Commit des Kandidaten ist nicht aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No commit is recorded for either side.</source>
        <translation>Für keine der beiden Seiten ist ein Commit aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Where the repository lies is not recorded, so the commits between cannot be listed.</source>
        <translation>Wo das Repository liegt, ist nicht aufgezeichnet, deshalb lassen sich die Commits dazwischen nicht auflisten.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>No repository at hand has the commits of both sides.</source>
        <translation>Kein Repository, das zur Hand ist, hat die Commits beider Seiten.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>The code of both sides also had changes that were not committed.</source>
        <translation>Der Code beider Seiten hatte auch Änderungen ohne Commit.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The baseline&apos;s code also had changes that were not committed.</source>
        <translation>Der Code der Basis hatte auch Änderungen ohne Commit.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The candidate&apos;s code also had changes that were not committed.</source>
        <translation>Der Code des Kandidaten hatte auch Änderungen ohne Commit.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Only in</source>
        <translation>Nur in</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Author</source>
        <translation>Autor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="-69"/>
        <source>Both sides ran the code of the same commit.</source>
        <translation>Auf beiden Seiten lief der Code desselben Commits.</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>The repository %1 is not at hand, so the commits between cannot be listed.</source>
        <translation>Das Repository %1 ist nicht zur Hand, deshalb lassen sich die Commits dazwischen nicht auflisten.</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The repository %1 does not have the baseline&apos;s commit.</source>
        <translation>Das Repository %1 hat den Commit der Basis nicht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The repository %1 does not have the candidate&apos;s commit.</source>
        <translation>Das Repository %1 hat den Commit des Kandidaten nicht.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>git did not answer in time.</source>
        <translation>git hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Commits that only one side&apos;s code has: candidate %1, baseline %2.</source>
        <translation>Commits, die nur der Code einer Seite hat: Kandidat %1, Basis %2.</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <location filename="../widgets/common/dialogs.cpp" line="+29"/>
        <source>Open workspace (a folder NAME.touchstone)</source>
        <translation>Arbeitsbereich öffnen (ein Ordner NAME.touchstone)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>New workspace (a folder that will be made)</source>
        <translation>Neuer Arbeitsbereich (ein Ordner, der angelegt wird)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Workspaces (*.touchstone)</source>
        <translation>Arbeitsbereiche (*.touchstone)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Import posts</source>
        <translation>Beiträge importieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts (*.ndjson *.jsonl *.json *.csv *.tsv *.txt *.sqlite *.db *.zst *.gz);;All files (*)</source>
        <translation>Beiträge (*.ndjson *.jsonl *.json *.csv *.tsv *.txt *.sqlite *.db *.zst *.gz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Import a model file</source>
        <translation>Modelldatei importieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText-Modelle (*.bin *.ftz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>displayformat</name>
    <message>
        <location filename="../widgets/models/displayformat.cpp" line="+30"/>
        <location line="+3"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
</context>
<context>
    <name>executiontext</name>
    <message>
        <location filename="../widgets/models/executiontext.cpp" line="+23"/>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>split</source>
        <translation>Aufteilung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>train</source>
        <translation>Training</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>autotune</source>
        <translation>Autotune</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>evaluate</source>
        <translation>Auswertung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>predict</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>external</source>
        <translation>extern</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>queued</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>complete</source>
        <translation>fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>interrupted</source>
        <translation>unterbrochen</translation>
    </message>
</context>
<context>
    <name>importwords</name>
    <message>
        <location filename="../widgets/importing/importwords.cpp" line="+19"/>
        <source>The line is not valid JSON.</source>
        <translation>Die Zeile ist kein gültiges JSON.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The line is JSON, but not an object with named fields.</source>
        <translation>Die Zeile ist JSON, aber kein Objekt mit benannten Feldern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The line nests lists or objects too deeply.</source>
        <translation>Die Zeile schachtelt Listen oder Objekte zu tief.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The line holds a number that is malformed or too large.</source>
        <translation>Die Zeile enthält eine fehlerhafte oder zu große Zahl.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The line or record is longer than 16 MiB.</source>
        <translation>Die Zeile oder der Eintrag ist länger als 16 MiB.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The label is empty, a list, an object or binary data.</source>
        <translation>Das Label ist leer, eine Liste, ein Objekt oder binär.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The label is longer than 255 bytes, so it is hardly the name of a class.</source>
        <translation>Das Label ist länger als 255 Byte und damit kaum der Name einer Klasse.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The id is no text or number, or too long.</source>
        <translation>Die Id ist weder Text noch Zahl, oder zu lang.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A text field is a list, an object or binary data.</source>
        <translation>Ein Textfeld ist eine Liste, ein Objekt oder binär.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The record has more or fewer fields than the others.</source>
        <translation>Der Eintrag hat mehr oder weniger Felder als die anderen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A quoted field is never closed.</source>
        <translation>Ein Feld in Anführungszeichen endet nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Text follows the closing quote of a field.</source>
        <translation>Nach dem schließenden Anführungszeichen eines Feldes folgt Text.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A text or field is longer than 1 MiB.</source>
        <translation>Ein Text oder Feld ist länger als 1 MiB.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The record or object has more than 4,096 fields.</source>
        <translation>Der Eintrag oder das Objekt hat mehr als 4.096 Felder.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A probability is missing or not a number from 0 to 1.</source>
        <translation>Eine Wahrscheinlichkeit fehlt oder ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A label is more probable than the one before it.</source>
        <translation>Ein Label ist wahrscheinlicher als das vor ihm.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The dataset has no row with this id or number.</source>
        <translation>Der Datensatz hat keine Zeile mit dieser Id oder Nummer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The row was predicted before in the same file.</source>
        <translation>Die Zeile wurde in derselben Datei schon vorhergesagt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file and the dataset give the row different labels.</source>
        <translation>Datei und Datensatz geben der Zeile verschiedene Labels.</translation>
    </message>
</context>
<context>
    <name>inspectionrows</name>
    <message>
        <location filename="../widgets/models/inspectionrows.cpp" line="+28"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest run of words</source>
        <translation>Längstes Wort-n-Gramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shortest run of characters</source>
        <translation>Kürzestes Zeichen-n-Gramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest run of characters</source>
        <translation>Längstes Zeichen-n-Gramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets for runs</source>
        <translation>Buckets für n-Gramme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least occurrences of a word</source>
        <translation>Mindestanzahl je Wort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative samples</source>
        <translation>Negative</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Context window</source>
        <translation>Kontextfenster</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens between rate updates</source>
        <translation>Tokens je Lernratenschritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling threshold</source>
        <translation>Stichprobenschwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens trained on</source>
        <translation>Trainierte Tokens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quantised</source>
        <translation>Quantisiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths quantised apart</source>
        <translation>Längen getrennt quantisiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values that share a byte</source>
        <translation>Werte, die sich ein Byte teilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels&apos; vectors quantised</source>
        <translation>Vektoren der Labels quantisiert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values of labels&apos; vectors that share a byte</source>
        <translation>Werte der Labelvektoren, die sich ein Byte teilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets that pruning kept</source>
        <translation>Beim Kürzen behaltene Buckets</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the input matrix</source>
        <translation>Zeilen der Eingabematrix</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the output matrix</source>
        <translation>Zeilen der Ausgabematrix</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bytes of the file</source>
        <translation>Bytes der Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Version of the format</source>
        <translation>Version des Formats</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+61"/>
        <location line="+6"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="-66"/>
        <location line="+61"/>
        <location line="+6"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Differs</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Training rows</source>
        <translation>Trainingszeilen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows left</source>
        <translation>Zeilen links</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows right</source>
        <translation>Zeilen rechts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+44"/>
        <source>Known to</source>
        <translation>Bekannt</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>both</source>
        <translation>beidseits</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+25"/>
        <source>left only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <location line="-24"/>
        <location line="+25"/>
        <source>right only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seen in training</source>
        <translation>Im Training gesehen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Labels: %1 in both, %2 only left, %3 only right. Words: %4 in both, %5 only left, %6 only right.</source>
        <translation>Labels: %1 in beiden, %2 nur links, %3 nur rechts. Wörter: %4 in beiden, %5 nur links, %6 nur rechts.</translation>
    </message>
</context>
<context>
    <name>jobtext</name>
    <message>
        <location filename="../widgets/models/jobtext.cpp" line="+43"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>trial %1</source>
        <translation>Versuch %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>best so far %1</source>
        <translation>bisher bester Wert %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>loss %1</source>
        <translation>Verlust %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopping</source>
        <translation>Wird gestoppt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Importing</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preparing</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reading word vectors</source>
        <translation>Wortvektoren lesen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training</source>
        <translation>Trainieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Saving</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quantising</source>
        <translation>Quantisierung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scoring</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copying</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checking</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Exporting</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluating</source>
        <translation>Auswerten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Counting terms</source>
        <translation>Begriffe zählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimating</source>
        <translation>Schätzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looking for duplicates</source>
        <translation>Doppelte suchen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Indexing texts</source>
        <translation>Texte indizieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Merging the index</source>
        <translation>Index zusammenführen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 executions</source>
        <translation>%1 Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 words</source>
        <translation>%1 Wörter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 trials</source>
        <translation>%1 Versuche</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Starts when the jobs before it have ended</source>
        <translation>Beginnt, wenn die Aufträge davor beendet sind</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stops as soon as it can</source>
        <translation>Hält an, sobald es geht</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing was changed</source>
        <translation>Nichts wurde geändert</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <location filename="../widgets/jobs/progressbar.cpp" line="+18"/>
        <source>Progress of the job</source>
        <translation>Fortschritt des Auftrags</translation>
    </message>
</context>
<context>
    <name>labelverdict</name>
    <message>
        <location filename="../widgets/models/labelverdict.cpp" line="+33"/>
        <source>degraded</source>
        <translation>verschlechtert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>improved</source>
        <translation>verbessert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>too few rows</source>
        <translation>zu wenige Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>removed</source>
        <translation>entfallen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
</context>
<context>
    <name>properties</name>
    <message>
        <location filename="../widgets/models/properties.cpp" line="+149"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+115"/>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <location line="-114"/>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+77"/>
        <location line="+32"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location line="-108"/>
        <source>Metrics</source>
        <translation>Metriken</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Inputs</source>
        <translation>Eingaben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Outputs</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Trials</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Trial of</source>
        <translation>Versuch von</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 (best)</source>
        <translation>%1 (bester)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First post</source>
        <translation>Erster Beitrag</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Last post</source>
        <translation>Letzter Beitrag</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without text</source>
        <translation>Ohne Text</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without time</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Imported by</source>
        <translation>Importiert von</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+32"/>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Made by</source>
        <translation>Erzeugt von</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>trained here</source>
        <translation>hier trainiert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, quantised</source>
        <translation>%1, quantisiert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Text recipe</source>
        <translation>Textaufbereitung</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>quitquestion</name>
    <message numerus="yes">
        <location filename="../widgets/jobs/quitquestion.cpp" line="+19"/>
        <source>Stop %n job(s) and quit?</source>
        <translation>
            <numerusform>%n Auftrag stoppen und beenden?</numerusform>
            <numerusform>%n Aufträge stoppen und beenden?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What they have done so far is undone; nothing that was there before is lost.</source>
        <translation>Was sie bisher getan haben, wird rückgängig gemacht; was vorher da war, geht nicht verloren.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Stop and quit</source>
        <translation>&amp;Stoppen und beenden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Keep working</source>
        <translation>&amp;Weiterarbeiten</translation>
    </message>
</context>
<context>
    <name>recordwords</name>
    <message>
        <location filename="../widgets/models/recordwords.cpp" line="+27"/>
        <source>program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>commit of the program</source>
        <translation>Commit des Programms</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fastText</source>
        <translation>fastText</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>computer</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cores</source>
        <translation>Kerne</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>repository</source>
        <translation>Repository</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>uncommitted changes</source>
        <translation>Änderungen ohne Commit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed file</source>
        <translation>geänderte Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed files</source>
        <translation>geänderte Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sha-256 of the changes</source>
        <translation>sha-256 der Änderungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>files unknown to git</source>
        <translation>git unbekannte Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>taken in by</source>
        <translation>übernommen von</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>reruntext</name>
    <message>
        <location filename="../widgets/models/reruntext.cpp" line="+91"/>
        <source>the record does not say all that was asked for; the rest was left to be guessed</source>
        <translation>der Eintrag sagt nicht alles, was verlangt war; der Rest musste geraten werden</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>there are no rows to measure both models on</source>
        <translation>es gibt keine Zeilen, um beide Modelle daran zu messen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>probabilities differ by at most %1; rounding makes up to %2</source>
        <translation>Wahrscheinlichkeiten weichen um höchstens %1 ab; Rundung macht bis zu %2 aus</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Repeats</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Although</source>
        <translation>Obwohl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parted at</source>
        <translation>Abweichung bei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Also at</source>
        <translation>Auch bei</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rows that differ</source>
        <translation>Abweichende Zeilen</translation>
    </message>
    <message>
        <location line="-25"/>
        <location line="+30"/>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <location line="-135"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>files of %1</source>
        <translation>Dateien von %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>label at place %1</source>
        <translation>Label an Stelle %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>probability at place %1</source>
        <translation>Wahrscheinlichkeit an Stelle %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>true label</source>
        <translation>richtiges Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>label and its rows</source>
        <translation>Label und seine Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>part of the split</source>
        <translation>Teil der Aufteilung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sha-256 of the model</source>
        <translation>sha-256 des Modells</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sha-256 of the dataset</source>
        <translation>sha-256 des Datensatzes</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Input, %1: before %2, now %3</source>
        <translation>Eingabe, %1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parameter, %1: before %2, now %3</source>
        <translation>Parameter, %1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code, %1: before %2, now %3</source>
        <translation>Code, %1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Environment, %1: before %2, now %3</source>
        <translation>Umgebung, %1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output, %1: before %2, now %3</source>
        <translation>Ausgabe, %1: vorher %2, jetzt %3</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>what the original made is gone: it was compared by what is recorded of it</source>
        <translation>was das Original erzeugt hatte, ist nicht mehr da: Verglichen wurde mit dem, was davon aufgezeichnet ist</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>what the original made was not there any more; the same was made again and has its place</source>
        <translation>was das Original erzeugt hatte, war nicht mehr da; dasselbe wurde neu erzeugt und steht nun an seiner Stelle</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>what the original made is not what was recorded: it was damaged or changed</source>
        <translation>was das Original erzeugt hatte, ist nicht das Aufgezeichnete: Es wurde beschädigt oder geändert</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>what the original made was damaged or changed; what was recorded was made again and has taken its place</source>
        <translation>was das Original erzeugt hatte, war beschädigt oder geändert; das Aufgezeichnete wurde neu erzeugt und steht nun an seiner Stelle</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>P@1 %1, now %2, on %3 rows of %4; noise makes up to %5</source>
        <translation>P@1 %1, jetzt %2, auf %3 Zeilen von %4; das Rauschen macht bis zu %5</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2 rows; right only before: %3, right only now: %4</source>
        <translation>%1 von %2 Zeilen; nur vorher richtig: %3, nur jetzt richtig: %4</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Other first labels</source>
        <translation>Andere erste Labels</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Other first labels of the twin</source>
        <translation>Andere erste Labels des Zwillings</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>could not be measured: %1</source>
        <translation>konnte nicht gemessen werden: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>identical</source>
        <translation>identisch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>within noise</source>
        <translation>im Rauschen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>differs</source>
        <translation>weicht ab</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 is reproduced to the byte</source>
        <translation>%1 ist bis aufs Byte reproduziert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is reproduced within noise</source>
        <translation>%1 ist bis auf Rauschen reproduziert</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It differs from %1</source>
        <translation>Weicht von %1 ab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It differs from %1. %2</source>
        <translation>Weicht von %1 ab. %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Row %1, %2: before %3, now %4</source>
        <translation>Zeile %1, %2: vorher %3, jetzt %4</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Repeated by</source>
        <translation>Wiederholt von</translation>
    </message>
</context>
<context>
    <name>touchstone::AboutDialog</name>
    <message>
        <location filename="../widgets/mainwindow/aboutdialog.cpp" line="+77"/>
        <source>About Touchstone</source>
        <translation>Über Touchstone</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Touchstone %1</source>
        <translation>Touchstone %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A workbench to decide whether a new text classifier may replace the one in production.

Free software under the GNU General Public License, version 3 or later, without any warranty.</source>
        <translation>Eine Werkbank, um zu entscheiden, ob ein neuer Textklassifikator den produktiven ersetzen darf.

Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Licences and diagnostics</source>
        <translation>Lizenzen und Diagnose</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Copy diagnostics</source>
        <translation>&amp;Diagnose kopieren</translation>
    </message>
</context>
<context>
    <name>touchstone::AddVersionDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+76"/>
        <source>Add a version</source>
        <translation>Version hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Add the version</source>
        <translation>Version &amp;hinzufügen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&amp;File...</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A fastText model</source>
        <translation>Ein fastText-Modell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Models (*.bin *.ftz)</source>
        <translation>Modelle (*.bin *.ftz)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no model yet: train one, or choose a file.</source>
        <translation>Es gibt noch kein Modell: Trainieren Sie eines, oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The model becomes a version named by today&apos;s date (UTC) and a counter. From then on it cannot be deleted. Nothing uses it before an alias points to it.</source>
        <translation>Das Modell wird eine Version, benannt nach dem heutigen Datum (UTC) und einem Zähler. Von da an kann es nicht gelöscht werden. Nichts benutzt es, bevor ein Alias darauf zeigt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Add a version of %1</source>
        <translation>Version von %1 hinzufügen</translation>
    </message>
</context>
<context>
    <name>touchstone::AliasTimeline</name>
    <message>
        <location filename="../widgets/releases/aliastimeline.cpp" line="+34"/>
        <location line="+131"/>
        <source>Nothing was ever in it</source>
        <translation>Es war noch nie etwas darin</translation>
    </message>
    <message>
        <location line="-112"/>
        <location line="+13"/>
        <location line="+76"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location line="-87"/>
        <source>%1 from %2 until %3, rolled back by %4</source>
        <translation>%1 von %2 bis %3, zurückgerollt von %4</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 from %2 until %3, moved by %4</source>
        <translation>%1 von %2 bis %3, verschoben von %4</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>touchstone::AnswerPanel</name>
    <message>
        <location filename="../widgets/tryit/answerpanel.cpp" line="+21"/>
        <source>Baseline: %1</source>
        <translation>Basis: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate: %1</source>
        <translation>Kandidat: %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Loading the model ...</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>First labels, %1</source>
        <translation>Erste Labels, %1</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>This model cannot be tried: %1</source>
        <translation>Dieses Modell lässt sich nicht ausprobieren: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 labels, %2 words</source>
        <translation>%1 Labels, %2 Wörter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>text recipe %1</source>
        <translation>Textaufbereitung %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The model gives no answer</source>
        <translation>Das Modell gibt keine Antwort</translation>
    </message>
</context>
<context>
    <name>touchstone::AuditView</name>
    <message>
        <location filename="../widgets/releases/auditview.cpp" line="+32"/>
        <source>&amp;Between</source>
        <translation>&amp;Zwischen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Audit list</source>
        <translation>Auditliste</translation>
    </message>
    <message>
        <location line="+25"/>
        <location line="+1"/>
        <source>Filter the audit list</source>
        <translation>Auditliste filtern</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Only what was done</source>
        <translation>Nur was getan wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only of a person</source>
        <translation>Nur von einer Person</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only of an alias</source>
        <translation>Nur von einem Alias</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Only what was recorded in these days, local time</source>
        <translation>Nur was an diesen Tagen aufgezeichnet wurde, Ortszeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show all records</source>
        <translation>Alle Einträge zeigen</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All aliases</source>
        <translation>Alle Aliasse</translation>
    </message>
    <message numerus="yes">
        <location line="+56"/>
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 records</source>
        <translation>%1 von %2 Einträgen</translation>
    </message>
</context>
<context>
    <name>touchstone::AutotuneDialog</name>
    <message>
        <location filename="../widgets/training/autotunedialog.cpp" line="+45"/>
        <source>&amp;Search</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Search for training parameters</source>
        <translation>Trainingsparameter suchen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The trials and the best metric so far appear here. What is stopped keeps its trials and its best model.</source>
        <translation>Hier erscheinen die Versuche und der bisher beste Wert. Was angehalten wird, behält seine Versuche und sein bestes Modell.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Go on with: a search that has ended or was stopped, for as many seconds more.</source>
        <translation>Fortsetzen: eine Suche, die geendet hat oder angehalten wurde, noch einmal so viele Sekunden.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Seconds: how long the search may take. The first trial is always finished.</source>
        <translation>Sekunden: wie lange die Suche dauern darf. Der erste Versuch wird immer zu Ende geführt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Metric: what the best model is best in, on the validation rows.</source>
        <translation>Metrik: worin das beste Modell das beste ist, gemessen an den Zeilen zur Validierung.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>any size</source>
        <translation>beliebig groß</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Model size: the most that the file of a model may take. Models are made with so few dimensions that they fit.</source>
        <translation>Modellgröße: wie viel die Datei eines Modells höchstens belegen darf. Modelle werden mit so wenigen Dimensionen gemacht, dass sie passen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+24"/>
        <source>Rows to train on</source>
        <translation>Zeilen zum Trainieren</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>Rows to train on: tick one or several parts.</source>
        <translation>Zeilen zum Trainieren: Kreuzen Sie einen oder mehrere Teile an.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Validation rows: every trial is measured on them. They must not be rows to train on, and the test part should stay unseen.</source>
        <translation>Zeilen zur Validierung: An ihnen wird jeder Versuch gemessen. Sie dürfen keine Trainingszeilen sein, und der Testteil sollte ungesehen bleiben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>named after its rows</source>
        <translation>nach seinen Zeilen benannt</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Go on with:</source>
        <translation>&amp;Fortsetzen:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S&amp;econds:</source>
        <translation>S&amp;ekunden:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Metric:</source>
        <translation>&amp;Metrik:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model si&amp;ze:</source>
        <translation>Modell&amp;größe:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Validation rows:</source>
        <translation>&amp;Validierungszeilen:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parameters that are searched</source>
        <translation>Parameter, die gesucht werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters to start with</source>
        <translation>Parameter für den Anfang</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Text recipe</source>
        <translation>Textaufbereitung</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions</source>
        <translation>Dimensionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word n-grams</source>
        <translation>Wort-N-Gramme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Character n-grams</source>
        <translation>Zeichen-N-Gramme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss (softmax or ova)</source>
        <translation>Verlust (softmax oder ova)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Ticked: trials change it. Otherwise it stays as it is below.</source>
        <translation>Angekreuzt: Die Versuche ändern es. Sonst bleibt es, wie es unten steht.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>nothing: a new search</source>
        <translation>nichts: eine neue Suche</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>The workspace has no dataset with labels yet: import posts first.</source>
        <translation>Der Arbeitsbereich hat noch keinen Datensatz mit Labels: Importieren Sie zuerst Beiträge.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tick the rows to train on.</source>
        <translation>Kreuzen Sie die Zeilen zum Trainieren an.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The validation rows must not be rows to train on.</source>
        <translation>Die Zeilen zur Validierung dürfen keine Trainingszeilen sein.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tick a parameter to search.</source>
        <translation>Kreuzen Sie einen Parameter an, der gesucht werden soll.</translation>
    </message>
</context>
<context>
    <name>touchstone::BandGrid</name>
    <message>
        <location filename="../widgets/charts/bandgrid.cpp" line="+40"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: %2, p@1 of the baseline %3, of the candidate %4</source>
        <translation>%1: %2, p@1 der Basis %3, des Kandidaten %4</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Baseline p@1</source>
        <translation>p@1 der Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate p@1</source>
        <translation>p@1 des Kandidaten</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>p@1 of the baseline, upwards</source>
        <translation>p@1 der Basis, nach oben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>p@1 of the candidate, to the right</source>
        <translation>p@1 des Kandidaten, nach rechts</translation>
    </message>
</context>
<context>
    <name>touchstone::Banner</name>
    <message>
        <location filename="../widgets/common/banner.cpp" line="+31"/>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>touchstone::CalibrationPage</name>
    <message>
        <location filename="../widgets/comparison/calibrationpage.cpp" line="+39"/>
        <source>%1: no row has a gold label, so it is not known how often p@1 is right.</source>
        <translation>%1: Keine Zeile hat ein Gold-Label, also ist nicht bekannt, wie oft p@1 stimmt.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1: p@1 is off by %2 on average (expected calibration error)</source>
        <translation>%1: p@1 liegt im Mittel um %2 daneben (erwarteter Kalibrierungsfehler)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>; %1 of that would be chance</source>
        <translation>; %1 davon wären Zufall</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>On the whole it promises what it keeps.</source>
        <translation>Im Ganzen hält es, was es verspricht.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>On the whole it promises too much, by %1.</source>
        <translation>Im Ganzen verspricht es zu viel, um %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On the whole it promises too little, by %1.</source>
        <translation>Im Ganzen verspricht es zu wenig, um %1.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>On the dotted line, of the rows with a p@1 of 0.7, 70 % are right; below it, the model is surer than it should be. Each point holds as many rows as the next.</source>
        <translation>Auf der gepunkteten Linie sind von den Zeilen mit einem p@1 von 0,7 auch 70 % richtig; darunter ist das Modell sicherer, als es sein sollte. Jeder Punkt steht für gleich viele Zeilen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The models were trained with different losses, or one is not known: their p@1 may mean different things.</source>
        <translation>Die Modelle wurden mit verschiedenen Verlustfunktionen trainiert, oder eine ist nicht bekannt: Ihre p@1 können Verschiedenes bedeuten.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>How often the first label is right, by p@1</source>
        <translation>Wie oft das erste Label richtig ist, nach p@1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Neither side has gold labels: how often p@1 is right is not known.</source>
        <translation>Keine Seite hat Gold-Labels: Wie oft p@1 stimmt, ist nicht bekannt.</translation>
    </message>
</context>
<context>
    <name>touchstone::ChangeTab</name>
    <message>
        <location filename="../widgets/comparison/changetab.cpp" line="+24"/>
        <source>Training again with another seed (%1 and %2) alone moves the f1 of labels with an sd of %3.</source>
        <translation>Allein neu zu trainieren mit anderem Startwert (%1 und %2) verschiebt das f1 der Label mit einer Standardabweichung von %3.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>By %1 or more moved: %2 labels from that alone, %3 in this comparison.</source>
        <translation>Um %1 oder mehr bewegt: %2 Label allein dadurch, %3 in diesem Vergleich.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Anderson-Darling p %1</source>
        <translation>Anderson-Darling p %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Jarque-Bera p %1</source>
        <translation>Jarque-Bera p %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>D&apos;Agostino-Pearson p %1</source>
        <translation>D&apos;Agostino-Pearson p %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Tests of normality: %1. They describe and decide nothing: with many labels, whose errors differ by their support, all of them reject.</source>
        <translation>Tests auf Normalverteilung: %1. Sie beschreiben und entscheiden nichts: bei vielen Labels, deren Fehler sich mit der Zeilenzahl unterscheiden, lehnen alle ab.</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No label that both models know has %1 rows or more on both sides.</source>
        <translation>Kein Label, das beide Modelle kennen, hat auf beiden Seiten %1 Zeilen oder mehr.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>n %1, mean %2, sd %3; %4 of the labels lie within %5%6.</source>
        <translation>n %1, Mittel %2, Streuung %3; %4 der Labels liegen innerhalb von %5%6.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Without the influence of single labels: median %1, robust sd %2.</source>
        <translation>Ohne den Einfluss einzelner Labels: Median %1, robuste Streuung %2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Skewness %1 and kurtosis %2 (a normal distribution has 0 and 3).</source>
        <translation>Schiefe %1 und Wölbung %2 (eine Normalverteilung hat 0 und 3).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The dashed curve is what sampling and a training with another seed alone would give.</source>
        <translation>Die gestrichelte Kurve ergäbe sich allein aus Stichprobe und einem Training mit anderem Startwert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The dashed curve is what sampling alone would give if no label had changed.</source>
        <translation>Die gestrichelte Kurve ergäbe sich allein aus der Stichprobe, wenn sich kein Label geändert hätte.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Distribution of the f1 changes</source>
        <translation>Verteilung der f1-Änderungen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>QQ plot of the f1 changes</source>
        <translation>QQ-Diagramm der f1-Änderungen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>In points of f1</source>
        <translation>In f1-Punkten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Relative to the baseline&apos;s f1</source>
        <translation>Relativ zum f1 der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scale of the f1 changes</source>
        <translation>Maßstab der f1-Änderungen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
</context>
<context>
    <name>touchstone::Chart</name>
    <message>
        <location filename="../widgets/charts/chart.cpp" line="+33"/>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Picture (*.png);;Vector graphics (*.svg)</source>
        <translation>Bild (*.png);;Vektorgrafik (*.svg)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Copy chart as picture</source>
        <translation>Diagramm als Bild kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy chart as SVG</source>
        <translation>Diagramm als SVG kopieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy numbers</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save chart as PNG or SVG...</source>
        <translation>Diagramm als PNG oder SVG speichern …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show numbers as a table</source>
        <translation>Zahlen als Tabelle zeigen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <location line="+92"/>
        <source>chart</source>
        <translation>Diagramm</translation>
    </message>
</context>
<context>
    <name>touchstone::ChipBar</name>
    <message>
        <location filename="../widgets/common/chipbar.cpp" line="+79"/>
        <source>Remove the filter %1</source>
        <translation>Filter %1 entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove this filter</source>
        <translation>Diesen Filter entfernen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Remove all filters</source>
        <translation>Alle Filter entfernen</translation>
    </message>
</context>
<context>
    <name>touchstone::ClassifiersModel</name>
    <message>
        <location filename="../widgets/models/classifiersmodel.cpp" line="+117"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that trained or loaded it</source>
        <translation>Lauf, der es trainiert oder geladen hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of that execution</source>
        <translation>Name dieses Laufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trained on</source>
        <translation>Trainiert auf</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dataset parts that it was trained on</source>
        <translation>Teile von Datensätzen, auf denen es trainiert wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of labels that it knows</source>
        <translation>Anzahl der Labels, die es kennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dim</source>
        <translation>Dim</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Numbers in a word vector</source>
        <translation>Zahlen in einem Wortvektor</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Loss function; p@1 is comparable only within one</source>
        <translation>Verlustfunktion; p@1 ist nur innerhalb derselben vergleichbar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Size of the model file</source>
        <translation>Größe der Modelldatei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was made, local time</source>
        <translation>Wann es entstand, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of executions that read it; only what none reads can be deleted</source>
        <translation>Anzahl der Läufe, die es lesen; nur was keiner liest, kann gelöscht werden</translation>
    </message>
</context>
<context>
    <name>touchstone::ClassifiersPage</name>
    <message>
        <location filename="../widgets/classifiers/classifierspage.cpp" line="+70"/>
        <source>Import a model file...</source>
        <translation>Modelldatei importieren …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train...</source>
        <translation>Trainieren …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Autotune...</source>
        <translation>Automatisch suchen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Evaluate...</source>
        <translation>Auswerten …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try it...</source>
        <translation>Ausprobieren …</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Lineage...</source>
        <translation>Herkunft …</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Inspect...</source>
        <translation>Untersuchen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+55"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location line="-33"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>Labels filtern</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Labels of the model</source>
        <translation>Labels des Modells</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+1"/>
        <source>Filter models</source>
        <translation>Modelle filtern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No models yet</source>
        <translation>Noch keine Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train one on a dataset, or bring in a fastText model: drop a .bin or .ftz file anywhere, or choose one.</source>
        <translation>Trainieren Sie eines auf einem Datensatz, oder holen Sie ein fastText-Modell herein: eine .bin- oder .ftz-Datei irgendwo fallen lassen oder auswählen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import a model file...</source>
        <translation>Modelldatei &amp;importieren …</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+3"/>
        <source>Facts about the model</source>
        <translation>Angaben zum Modell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>What the model&apos;s file says of itself; choose two models to compare them</source>
        <translation>Was die Modelldatei über sich selbst sagt; zwei Modelle auswählen, um sie zu vergleichen</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n execution(s) read it, so it stays</source>
        <translation>
            <numerusform>%n Lauf liest es, deshalb bleibt es</numerusform>
            <numerusform>%n Läufe lesen es, deshalb bleibt es</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the trash of the workspace; Undo brings it back</source>
        <translation>In den Papierkorb des Arbeitsbereichs verschieben; „Rückgängig“ holt es zurück</translation>
    </message>
</context>
<context>
    <name>touchstone::ColumnBox</name>
    <message>
        <location filename="../widgets/common/columnbox.cpp" line="+23"/>
        <source>Automatic: none</source>
        <translation>Automatisch: keine</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>touchstone::ColumnsForm</name>
    <message>
        <location filename="../widgets/importing/columnsform.cpp" line="+23"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>&amp;Keep [removed] and [deleted]</source>
        <translation>[removed] und [deleted] &amp;behalten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A column</source>
        <translation>Eine Spalte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file&apos;s name</source>
        <translation>Der Dateiname</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Otherwise posts whose text was taken away become empty posts</source>
        <translation>Sonst werden Beiträge, deren Text entfernt wurde, zu leeren Beiträgen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A folder with one file for each label has its labels in the files&apos; names</source>
        <translation>In einem Ordner mit einer Datei je Label stehen die Labels in den Dateinamen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the classifier learns and predicts</source>
        <translation>Was der Klassifikator lernt und vorhersagt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When the post was written: for splits by time and for slices</source>
        <translation>Wann der Beitrag geschrieben wurde: für Aufteilungen nach Zeit und für Abschnitte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tells posts apart: duplicates are dropped, and two datasets can be compared row by row</source>
        <translation>Unterscheidet Beiträge: Dubletten entfallen, und zwei Datensätze lassen sich Zeile für Zeile vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;from:</source>
        <translation>Label &amp;aus:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;column:</source>
        <translation>Label&amp;spalte:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Te&amp;xts:</source>
        <translation>Te&amp;xte:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Time:</source>
        <translation>&amp;Zeit:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>I&amp;d:</source>
        <translation>I&amp;d:</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonOptions</name>
    <message>
        <location filename="../widgets/comparison/comparisonoptions.cpp" line="+35"/>
        <source>How to compare</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rows that a label needs on both sides to be judged</source>
        <translation>Zeilen, die ein Label auf beiden Seiten braucht, um beurteilt zu werden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A label is called degraded or improved when its q lies below; so many of them may be false alarms</source>
        <translation>Ein Label heißt verschlechtert oder verbessert, wenn sein q darunter liegt; ein solcher Anteil davon kann Fehlalarm sein</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Half width of the shaded band of the change distribution</source>
        <translation>Halbe Breite des schattierten Bandes der Änderungsverteilung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A model trained like one of the two with another seed: how much it differs is the noise against which changes are judged. What it has not predicted yet is evaluated first.</source>
        <translation>Ein Modell, das wie eines der beiden mit anderem Startwert trainiert wurde: Wie weit es abweicht, ist das Rauschen, gegen das Änderungen beurteilt werden. Was es noch nicht vorhergesagt hat, wird zuerst ausgewertet.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>One label a line</source>
        <translation>Ein Label je Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels that must not degrade: each is tested for itself</source>
        <translation>Labels, die sich nicht verschlechtern dürfen: Jedes wird für sich geprüft</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+47"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <location line="-44"/>
        <source>Intervals by resampling the rows so often, to check the others; 2,000 is usual</source>
        <translation>Intervalle durch so viele Wiederholungsstichproben der Zeilen, um die anderen zu prüfen; 2.000 ist üblich</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Support at &amp;least</source>
        <translation>&amp;Zeilen mindestens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;q below</source>
        <translation>&amp;q unter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Band</source>
        <translation>&amp;Band</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Twin</source>
        <translation>Zw&amp;illing</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Importance of labels</source>
        <translation>&amp;Wichtigkeit der Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Protected labels</source>
        <translation>&amp;Geschützte Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Resamples</source>
        <translation>Wiederholungs&amp;stichproben</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Means over labels with these weights beside the usual ones: shares that an evaluation predicted, for example of real traffic, or a file with the columns label and weight</source>
        <translation>Mittel über Labels mit diesen Gewichten neben den üblichen: Anteile, die eine Auswertung vorhergesagt hat, etwa von echtem Verkehr, oder eine Datei mit den Spalten label und weight</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;File...</source>
        <translation>&amp;Datei  …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a file of weights</source>
        <translation>Datei mit Gewichten wählen</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>None: all count the same</source>
        <translation>Keine: Alle zählen gleich</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Shares predicted by %1</source>
        <translation>Anteile nach den Vorhersagen von %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>File of weights</source>
        <translation>Datei mit Gewichten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>Tabellen (*.csv *.tsv *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonPage</name>
    <message>
        <location filename="../widgets/comparison/comparisonpage.cpp" line="+39"/>
        <source>No comparison open</source>
        <translation>Kein Vergleich geöffnet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose two evaluate executions on the Executions page and press Compare (Ctrl+Return). The first one becomes the baseline.</source>
        <translation>Wählen Sie auf der Seite „Läufe“ zwei Auswertungen, und drücken Sie „Vergleichen“ (Strg+Eingabe). Die erste wird die Basis.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Comparing</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The chart was not saved</source>
        <translation>Das Diagramm wurde nicht gespeichert</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Swap baseline and candidate</source>
        <translation>Basis und Kandidat tauschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next degraded label</source>
        <translation>Nächstes verschlechtertes Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous degraded label</source>
        <translation>Voriges verschlechtertes Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How to compare</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try a text</source>
        <translation>Text ausprobieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Posts of the selection</source>
        <translation>Beiträge der Auswahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Decide about the candidate</source>
        <translation>Über den Kandidaten entscheiden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Find a label</source>
        <translation>Label suchen</translation>
    </message>
    <message>
        <location line="+72"/>
        <source>Comparing #%1 with #%2 ...</source>
        <translation>#%1 wird mit #%2 verglichen …</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Compare #%1 with #%2</source>
        <translation>#%1 mit #%2 vergleichen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>#%1 and #%2 could not be compared</source>
        <translation>#%1 und #%2 konnten nicht verglichen werden</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonView</name>
    <message>
        <location filename="../widgets/comparison/comparisonview.cpp" line="+102"/>
        <source>All labelled rows</source>
        <translation>Alle Zeilen mit Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels that the model knows</source>
        <translation>Labels, die das Modell kennt</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Common labels</source>
        <translation>Gemeinsame Labels</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Known labels</source>
        <translation>Bekannte Labels</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows that the headline counts</source>
        <translation>Zeilen, die die Kennzahlen zählen</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Try it...</source>
        <translation>Ausprobieren …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type a text and see both models&apos; labels (Ctrl+Shift+T)</source>
        <translation>Text eingeben und die Labels beider Modelle sehen (Strg+Umschalt+T)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Options...</source>
        <translation>Optionen  …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How to compare: limits, twin, importance, protected labels (Ctrl+Shift+O)</source>
        <translation>Wie verglichen wird: Grenzen, Zwilling, Wichtigkeit, geschützte Labels (Strg+Umschalt+O)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Report...</source>
        <translation>Bericht …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write this comparison as HTML, PDF, Markdown, JUnit, CSV or JSON (Ctrl+Shift+R)</source>
        <translation>Diesen Vergleich als HTML, PDF, Markdown, JUnit, CSV oder JSON schreiben (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows by month, to compare only a range of them</source>
        <translation>Zeilen nach Monat, um nur einen Bereich davon zu vergleichen</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Swap baseline and candidate</source>
        <translation>Basis und Kandidat tauschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Swap baseline and candidate (F9)</source>
        <translation>Basis und Kandidat tauschen (F9)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Decide...</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve or reject the candidate on this evidence (Ctrl+Shift+D)</source>
        <translation>Den Kandidaten auf dieser Grundlage freigeben oder ablehnen (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Parts of the comparison</source>
        <translation>Teile des Vergleichs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1</source>
        <translation>p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change distribution</source>
        <translation>Verteilung der Änderung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drift</source>
        <translation>Drift</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probes</source>
        <translation>Probetexte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Runs</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Show posts</source>
        <translation>Beiträge zeigen</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>Flips</source>
        <translation>Flips</translation>
    </message>
    <message>
        <location line="+137"/>
        <source>Evaluate another model on the same rows...</source>
        <translation>Ein anderes Modell auf denselben Zeilen auswerten …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate the model of #%1 on the same rows</source>
        <translation>Das Modell von #%1 auf denselben Zeilen auswerten</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetPreview</name>
    <message>
        <location filename="../widgets/datasets/datasetpreview.cpp" line="+36"/>
        <location line="+1"/>
        <source>Facts about the dataset</source>
        <translation>Angaben zum Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>Labels filtern</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Labels of the dataset</source>
        <translation>Labels des Datensatzes</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Rows of the dataset</source>
        <translation>Zeilen des Datensatzes</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>The dataset cannot be read</source>
        <translation>Der Datensatz kann nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The rows cannot be read</source>
        <translation>Die Zeilen können nicht gelesen werden</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetsModel</name>
    <message>
        <location filename="../widgets/models/datasetsmodel.cpp" line="+95"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name and version</source>
        <translation>Name und Version</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of posts</source>
        <translation>Anzahl der Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of different labels</source>
        <translation>Anzahl der verschiedenen Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unlabelled</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts without a label</source>
        <translation>Beiträge ohne Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First post</source>
        <translation>Erster Beitrag</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Day of the earliest post, UTC</source>
        <translation>Tag des frühesten Beitrags, UTC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Last post</source>
        <translation>Letzter Beitrag</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Day of the latest post, UTC</source>
        <translation>Tag des spätesten Beitrags, UTC</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that imported it</source>
        <translation>Lauf, der ihn importiert hat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of executions that read it; only what none reads can be deleted</source>
        <translation>Anzahl der Läufe, die es lesen; nur was keiner liest, kann gelöscht werden</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetsPage</name>
    <message>
        <location filename="../widgets/datasets/datasetspage.cpp" line="+66"/>
        <source>Import...</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Split...</source>
        <translation>Aufteilen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train...</source>
        <translation>Trainieren …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Autotune...</source>
        <translation>Automatisch suchen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate...</source>
        <translation>Auswerten …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lineage...</source>
        <translation>Herkunft …</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location line="+16"/>
        <location line="+33"/>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <location line="-13"/>
        <location line="+1"/>
        <source>Filter datasets</source>
        <translation>Datensätze filtern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No datasets yet</source>
        <translation>Noch keine Datensätze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A dataset is a set of posts that never changes. Drop a file with posts anywhere, or choose one: ndjson, CSV, TSV, SQLite or fastText text, also compressed.</source>
        <translation>Ein Datensatz ist eine Menge von Beiträgen, die sich nie ändert. Lassen Sie eine Datei mit Beiträgen irgendwo fallen, oder wählen Sie eine aus: ndjson, CSV, TSV, SQLite oder fastText-Text, auch komprimiert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import posts...</source>
        <translation>Beiträge &amp;importieren …</translation>
    </message>
    <message numerus="yes">
        <location line="+76"/>
        <source>%n execution(s) read it, so it stays</source>
        <translation>
            <numerusform>%n Lauf liest es, deshalb bleibt es</numerusform>
            <numerusform>%n Läufe lesen es, deshalb bleibt es</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the trash of the workspace; Undo brings it back</source>
        <translation>In den Papierkorb des Arbeitsbereichs verschieben; „Rückgängig“ holt es zurück</translation>
    </message>
</context>
<context>
    <name>touchstone::DecideDialog</name>
    <message>
        <location filename="../widgets/releases/decidedialog.cpp" line="+96"/>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Asking the gates</source>
        <translation>Prüfregeln befragen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Gates</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Gates to ask</source>
        <translation>Zu befragende Prüfregeln</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Edit the gates...</source>
        <translation>Prüfregeln &amp;bearbeiten …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As&amp;k again</source>
        <translation>E&amp;rneut befragen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Compare and ask the gates once more: after marking posts or changing gates</source>
        <translation>Noch einmal vergleichen und die Prüfregeln befragen: nach dem Markieren von Beiträgen oder Ändern von Prüfregeln</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Gates</source>
        <translation>&amp;Prüfregeln</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>What to know before deciding</source>
        <translation>Was vor der Entscheidung zu wissen ist</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Hashes of what was recorded</source>
        <translation>Hashes dessen, was aufgezeichnet wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>&amp;Make the model of #%1 a version</source>
        <translation>Modell von #%1 zur Version &amp;machen</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>No version was approved yet, so there is nothing to compare this one with. The gates are asked from the second version on.</source>
        <translation>Noch wurde keine Version freigegeben, also gibt es nichts, womit diese zu vergleichen wäre. Die Prüfregeln werden ab der zweiten Version befragt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing was measured for this decision: look at the evaluations of the model.</source>
        <translation>Für diese Entscheidung wurde nichts gemessen: Sehen Sie sich die Auswertungen des Modells an.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Comparing, and asking the gates ...</source>
        <translation>Vergleich läuft, die Prüfregeln werden befragt …</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Ask the gates</source>
        <translation>Prüfregeln befragen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The gates could not be asked.</source>
        <translation>Die Prüfregeln konnten nicht befragt werden.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The gates could not be asked</source>
        <translation>Die Prüfregeln konnten nicht befragt werden</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Not checked:</source>
        <translation>Nicht geprüft:</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The version is being made ...</source>
        <translation>Die Version wird angelegt …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The decision is being recorded ...</source>
        <translation>Die Entscheidung wird aufgezeichnet …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The gates are being asked.</source>
        <translation>Die Prüfregeln werden befragt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without an answer of the gates nothing can be decided.</source>
        <translation>Ohne eine Antwort der Prüfregeln kann nichts entschieden werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s model is no version yet.</source>
        <translation>Das Modell des Kandidaten ist noch keine Version.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The candidate&apos;s model is not in this workspace.</source>
        <translation>Das Modell des Kandidaten ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It cannot be approved while a gate fails that is not waived: %1</source>
        <translation>Keine Freigabe, solange eine Prüfregel scheitert, die nicht ausgenommen ist: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Say why the failing is accepted: %1</source>
        <translation>Geben Sie an, warum das Scheitern hingenommen wird: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Say who decides.</source>
        <translation>Geben Sie an, wer entscheidet.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Say why: the reason is recorded.</source>
        <translation>Geben Sie an, warum: Die Begründung wird aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Some gates are inconclusive: that is recorded, and allowed.</source>
        <translation>Einige Prüfregeln sind nicht eindeutig: Das wird aufgezeichnet und ist erlaubt.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A&amp;pprove</source>
        <translation>Frei&amp;geben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Reject it</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Add a version of #%1</source>
        <translation>Version von #%1 hinzufügen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Approve %1</source>
        <translation>%1 freigeben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Nothing was recorded</source>
        <translation>Nichts wurde aufgezeichnet</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Not approved, nothing was recorded. These gates fail: %1</source>
        <translation>Nicht freigegeben, nichts wurde aufgezeichnet. Diese Prüfregeln scheitern: %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 is approved by %2: record #%3.</source>
        <translation>%1 ist von %2 freigegeben: Eintrag #%3.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is rejected by %2: record #%3.</source>
        <translation>%1 ist von %2 abgelehnt: Eintrag #%3.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 points to it now: record #%2.</source>
        <translation>%1 zeigt jetzt darauf: Eintrag #%2.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The alias did not move: %1</source>
        <translation>Der Alias wurde nicht verschoben: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>frozen report, sha-256:
%1</source>
        <translation>eingefrorener Bericht, SHA-256:
%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>head of the chain:
%1</source>
        <translation>Kopf der Kette:
%1</translation>
    </message>
</context>
<context>
    <name>touchstone::DecisionForm</name>
    <message>
        <location filename="../widgets/releases/decisionform.cpp" line="+36"/>
        <source>&amp;Approve</source>
        <translation>&amp;Freigeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;ject</source>
        <translation>&amp;Ablehnen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>and &amp;move the alias</source>
        <translation>und Alias ver&amp;schieben</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Alias to move</source>
        <translation>Zu verschiebender Alias</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Wh&amp;y (needed)</source>
        <translation>Begrün&amp;dung (nötig)</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Earlier approvals of %1 do not hold any more. Aliases stay where they are.</source>
        <translation>Frühere Freigaben von %1 gelten nicht mehr. Aliasse bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No alias moves. %1 may be used by what asks for one approval.</source>
        <translation>Kein Alias wird verschoben. %1 darf dort benutzt werden, wo eine Freigabe verlangt ist.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The approval is recorded, the alias does not move: %1</source>
        <translation>Die Freigabe wird aufgezeichnet, der Alias nicht verschoben: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::DriftTab</name>
    <message>
        <location filename="../widgets/comparison/drifttab.cpp" line="+28"/>
        <source>What to look at</source>
        <translation>Was betrachtet wird</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Over time</source>
        <translation>Im Lauf der Zeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without labels</source>
        <translation>Ohne Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Terms</source>
        <translation>Begriffe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimates</source>
        <translation>Schätzungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Calibration</source>
        <translation>Kalibrierung</translation>
    </message>
</context>
<context>
    <name>touchstone::EstimatePage</name>
    <message>
        <location filename="../widgets/comparison/estimatepage.cpp" line="+28"/>
        <source>It is not estimated here: it needs the sums of the labels&apos; probabilities, and they must add up to the rows, as with the losses softmax and hs.</source>
        <translation>Das wird hier nicht geschätzt: Es braucht die Summen der Wahrscheinlichkeiten der Labels, und diese müssen die Zahl der Zeilen ergeben, wie bei den Verlustfunktionen softmax und hs.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All rows together: estimated %1</source>
        <translation>Alle Zeilen zusammen: geschätzt %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, error band %1</source>
        <translation>, Fehlerband %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, with the share of new labels taken as known %1</source>
        <translation>, bei bekanntem Anteil neuer Labels %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, truth %1</source>
        <translation>, Wahrheit %1</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Nothing is estimated: the sides are of different models, and what a p@1 means is known of the baseline&apos;s only. Compare one model&apos;s labelled evaluation with its newer rows.</source>
        <translation>Nichts wird geschätzt: Die Seiten gehören zu verschiedenen Modellen, und was ein p@1 bedeutet, ist nur von dem der Basis bekannt. Vergleichen Sie die Auswertung eines Modells auf Zeilen mit Label und die auf seinen neueren Zeilen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing is estimated: both sides hold the same rows, and an estimate would be fitted to the rows that it is of.</source>
        <translation>Nichts wird geschätzt: Beide Seiten enthalten dieselben Zeilen, und eine Schätzung wäre an die Zeilen angepasst, die sie schätzt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing is estimated: the baseline has fewer than %1 rows whose label the model knows, too few to say what a p@1 means.</source>
        <translation>Nichts wird geschätzt: Die Basis hat weniger als %1 Zeilen, deren Label das Modell kennt; zu wenige, um zu sagen, was ein p@1 bedeutet.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing is estimated: the candidate has no rows.</source>
        <translation>Nichts wird geschätzt: Der Kandidat hat keine Zeilen.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>estimate, error band</source>
        <translation>Schätzung, Fehlerband</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>truth</source>
        <translation>Wahrheit</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+34"/>
        <location line="+53"/>
        <source>No month has enough rows to say something.</source>
        <translation>Kein Monat hat genug Zeilen für eine Aussage.</translation>
    </message>
    <message>
        <location line="-57"/>
        <source>baseline, estimated</source>
        <translation>Basis, geschätzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>baseline, truth</source>
        <translation>Basis, wahr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate, estimated</source>
        <translation>Kandidat, geschätzt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate, truth</source>
        <translation>Kandidat, wahr</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>What the candidate&apos;s rows would score, by their p@1 and what p@1 meant on %1 labelled rows of the baseline, if there are no new labels and a p@1 still means the same.</source>
        <translation>Was die Zeilen des Kandidaten erreichen würden, nach ihrem p@1 und dem, was p@1 auf %1 Zeilen der Basis mit Label bedeutete, wenn es keine neuen Labels gibt und ein p@1 noch dasselbe bedeutet.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Tried on %1 time slices of the baseline, such estimates missed by %2 (root mean square); the error band follows from that.</source>
        <translation>Auf %1 Zeitabschnitten der Basis erprobt, lagen solche Schätzungen um %2 daneben (quadratisches Mittel); daraus folgt das Fehlerband.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The baseline has too few months with enough labelled rows to say how far such estimates miss: the whiskers know of sampling alone.</source>
        <translation>Die Basis hat zu wenige Monate mit genug Zeilen mit Label, um zu sagen, wie weit solche Schätzungen danebenliegen: Die Striche kennen nur die Stichprobe.</translation>
    </message>
    <message>
        <location line="+177"/>
        <source>Nor has either side enough labelled rows in earlier months to estimate its later ones.</source>
        <translation>Auch hat keine Seite in früheren Monaten genug Zeilen mit Label, um ihre späteren zu schätzen.</translation>
    </message>
    <message>
        <location line="-307"/>
        <source>Where the labels are known, the estimates miss by %1 on average</source>
        <translation>Wo die Labels bekannt sind, liegen die Schätzungen im Mittel um %1 daneben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>; the truth lies in the error band in %1 of %2 months</source>
        <translation>; die Wahrheit liegt in %1 von %2 Monaten im Fehlerband</translation>
    </message>
    <message>
        <location line="+134"/>
        <source>The candidate&apos;s rows have no labels: there is no truth to compare with.</source>
        <translation>Die Zeilen des Kandidaten haben keine Labels: Es gibt keine Wahrheit zum Vergleichen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of the candidate&apos;s labelled rows have labels that the model does not know: no p@1 sees that.</source>
        <translation>%1 der Zeilen des Kandidaten mit Label haben Labels, die das Modell nicht kennt: Das sieht kein p@1.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The sides are of two models, or hold the same rows, so neither is estimated from the other. What an estimate of each is worth: its later months, by their p@1 and what p@1 meant in its own earlier months, beside the truth.</source>
        <translation>Die Seiten sind von zwei Modellen oder haben dieselben Zeilen; keine wird aus der anderen geschätzt. Was eine Schätzung von jeder wert ist: ihre späteren Monate, nach ihrem p@1 und dem, was p@1 in ihren eigenen früheren Monaten bedeutete, neben der Wahrheit.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: too few labelled rows with a time.</source>
        <translation>%1: zu wenige Zeilen mit Label und Zeit.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1: estimated from %2 labelled rows.</source>
        <translation>%1: geschätzt aus %2 Zeilen mit Label.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There are too few earlier months to say how far such estimates miss: the whiskers know of sampling alone.</source>
        <translation>Es gibt zu wenige frühere Monate, um zu sagen, wie weit solche Schätzungen danebenliegen: Die Fehlerbalken kennen nur die Stichprobe.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>F1 macro</source>
        <translation>F1 Makro</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Metric that is estimated</source>
        <translation>Geschätzte Metrik</translation>
    </message>
    <message>
        <location line="+77"/>
        <location line="+22"/>
        <source>Estimate the months of #%1</source>
        <translation>Monate von #%1 schätzen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Estimated and true f1 macro by month</source>
        <translation>F1 Makro nach Monat, geschätzt und wahr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimated and true P@1 by month</source>
        <translation>P@1 nach Monat, geschätzt und wahr</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Estimating the months ...</source>
        <translation>Monate werden geschätzt …</translation>
    </message>
</context>
<context>
    <name>touchstone::EvaluateDialog</name>
    <message>
        <location filename="../widgets/training/evaluatedialog.cpp" line="+40"/>
        <source>&amp;Evaluate</source>
        <translation>&amp;Auswerten</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Text recipe of the file</source>
        <translation>Textaufbereitung der Datei</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate a model</source>
        <translation>Ein Modell auswerten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Progress and result appear here. You can queue several evaluations; they go on when this window is closed.</source>
        <translation>Fortschritt und Ergebnis erscheinen hier. Sie können mehrere Auswertungen einreihen; sie laufen weiter, wenn dieses Fenster geschlossen wird.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Model: one of the workspace, the newest first, or a fastText file from elsewhere.</source>
        <translation>Modell: eines des Arbeitsbereichs, das neueste zuerst, oder eine fastText-Datei von anderswo.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows: take rows that the model was not trained on, such as a test part or newer posts. Without labels, p@1 is still measured.</source>
        <translation>Zeilen: nehmen Sie solche, auf denen das Modell nicht trainiert wurde, etwa einen Testteil oder neuere Beiträge. Auch ohne Labels wird p@1 gemessen.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Labels to keep: how many of the best labels are stored for each row. Recall@5 needs 5.</source>
        <translation>Labels je Zeile: wie viele der besten Labels für jede Zeile gespeichert werden. Recall@5 braucht 5.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All processors</source>
        <translation>Alle Prozessoren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads: the result does not depend on them.</source>
        <translation>Threads: das Ergebnis hängt nicht von ihnen ab.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>named after model and rows</source>
        <translation>nach Modell und Zeilen benannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables; it can be changed later.</source>
        <translation>Name: wie der Lauf in Tabellen heißt; er lässt sich später ändern.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;File...</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a fastText model that is not in the workspace</source>
        <translation>Ein fastText-Modell wählen, das nicht im Arbeitsbereich ist</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Rows:</source>
        <translation>&amp;Zeilen:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Labels to keep:</source>
        <translation>&amp;Labels je Zeile:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Threads:</source>
        <translation>&amp;Threads:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>File %1</source>
        <translation>Datei %1</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1, no labels</source>
        <translation>%1, keine Labels</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Model file</source>
        <translation>Modelldatei</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText-Modelle (*.bin *.ftz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The workspace has no model yet: train one, or choose a file.</source>
        <translation>Der Arbeitsbereich hat noch kein Modell: trainieren Sie eines, oder wählen Sie eine Datei.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>Der Arbeitsbereich hat noch keinen Datensatz: importieren Sie zuerst Beiträge.</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionDetails</name>
    <message>
        <location filename="../widgets/executions/executiondetails.cpp" line="+57"/>
        <source>Save note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+14"/>
        <source>Details of the execution</source>
        <translation>Einzelheiten des Laufs</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>Log of the execution</source>
        <translation>Protokoll des Laufs</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing was logged.</source>
        <translation>Nichts wurde protokolliert.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words, separated by commas</source>
        <translation>Wörter, durch Kommas getrennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is worth knowing about this execution</source>
        <translation>Was über diesen Lauf zu wissen lohnt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note about the execution</source>
        <translation>Notiz zum Lauf</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Tags</source>
        <translation>&amp;Schlagwörter</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>No execution chosen</source>
        <translation>Kein Lauf ausgewählt</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n executions chosen</source>
        <translation>
            <numerusform>%n Lauf ausgewählt</numerusform>
            <numerusform>%n Läufe ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare them with Ctrl+Return.</source>
        <translation>Vergleichen Sie sie mit Strg+Eingabe.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose one to see its details, or two to compare them.</source>
        <translation>Wählen Sie einen, um seine Einzelheiten zu sehen, oder zwei, um sie zu vergleichen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Rename #%1</source>
        <translation>#%1 umbenennen</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Tags of #%1</source>
        <translation>Schlagwörter von #%1</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Note of #%1</source>
        <translation>Notiz zu #%1</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionsModel</name>
    <message>
        <location filename="../widgets/models/executionsmodel.cpp" line="+178"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of the execution</source>
        <translation>Nummer des Laufs</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name given by the user</source>
        <translation>Vom Benutzer vergebener Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What the execution does</source>
        <translation>Was der Lauf tut</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How far the execution is, or how it ended</source>
        <translation>Wie weit der Lauf ist oder wie er endete</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Model that was used or made</source>
        <translation>Modell, das benutzt oder erzeugt wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dataset</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dataset, or part of one, that was used or made</source>
        <translation>Datensatz oder Teil davon, der benutzt oder erzeugt wurde</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of labelled rows whose first label is right</source>
        <translation>Anteil der Zeilen mit Label, deren erstes Label stimmt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recall@5</source>
        <translation>Recall@5</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of labelled rows whose label is among the first five</source>
        <translation>Anteil der Zeilen mit Label, deren Label unter den ersten fünf ist</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>F1 macro</source>
        <translation>F1 Makro</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean of the labels&apos; f1, over labels with rows</source>
        <translation>Mittel der f1 aller Labels, die Zeilen haben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>Mittl. p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean probability that the model gives its first label; needs no labels</source>
        <translation>Mittlere Wahrscheinlichkeit, die das Modell seinem ersten Label gibt; braucht keine Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wall time of the step</source>
        <translation>Gemessene Zeit des Schritts</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Started</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it started, local time</source>
        <translation>Wann er begann, Ortszeit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Words that the user gave it, to find it again</source>
        <translation>Wörter, die der Benutzer vergab, um ihn wiederzufinden</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>No name was given</source>
        <translation>Kein Name vergeben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No tags</source>
        <translation>Keine Schlagwörter</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This step uses no model</source>
        <translation>Dieser Schritt benutzt kein Modell</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This step uses no dataset</source>
        <translation>Dieser Schritt benutzt keinen Datensatz</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not finished</source>
        <translation>Nicht beendet</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Not measured: only evaluate and predict steps measure it</source>
        <translation>Nicht gemessen: das tun nur Auswertungen und Vorhersagen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not measured: the rows have no labels, or too few predictions were kept</source>
        <translation>Nicht gemessen: die Zeilen haben keine Labels, oder es wurden zu wenige Vorhersagen behalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not measured</source>
        <translation>Nicht gemessen</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionsPage</name>
    <message>
        <location filename="../widgets/executions/executionspage.cpp" line="+67"/>
        <source>Show &amp;only</source>
        <translation>&amp;Nur zeigen</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare the two chosen executions: the older one is the baseline</source>
        <translation>Die zwei ausgewählten Läufe vergleichen: der ältere ist die Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run &amp;Again</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Edit &amp;Tags</source>
        <translation>&amp;Schlagwörter bearbeiten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Edit &amp;Note</source>
        <translation>&amp;Notiz bearbeiten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Lineage...</source>
        <translation>&amp;Herkunft …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the execution came from and what came of it</source>
        <translation>Woher der Lauf kam und was aus ihm wurde</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Details of the Execution</source>
        <translation>&amp;Einzelheiten des Laufs</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Filter: step, status, model, dataset ...</source>
        <translation>Filtern: Schritt, Status, Modell, Datensatz …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter executions</source>
        <translation>Läufe filtern</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Show only executions of some step, status or tag, or leave the trials of searches out</source>
        <translation>Nur Läufe eines Schritts, Status oder Tags zeigen oder die Versuche von Suchen weglassen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+33"/>
        <source>Executions</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No executions yet</source>
        <translation>Noch keine Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything that is done in a workspace becomes a numbered execution. Begin with an import of posts: drop a file anywhere, or choose one.</source>
        <translation>Alles, was in einem Arbeitsbereich geschieht, wird ein nummerierter Lauf. Beginnen Sie mit einem Import von Beiträgen: eine Datei irgendwo fallen lassen oder auswählen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import posts...</source>
        <translation>Beiträge &amp;importieren …</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Clear the &amp;filters</source>
        <translation>&amp;Filter löschen</translation>
    </message>
    <message>
        <location line="+81"/>
        <source>running %1 %</source>
        <translation>läuft %1 %</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Compare #%1 (baseline) with #%2 (candidate)</source>
        <translation>#%1 (Basis) mit #%2 (Kandidat) vergleichen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose two complete evaluations to compare them</source>
        <translation>Wählen Sie zwei fertige Auswertungen, um sie zu vergleichen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Choose one execution to make it again</source>
        <translation>Einen Lauf auswählen, um ihn zu wiederholen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The workspace cannot be written</source>
        <translation>In den Arbeitsbereich kann nicht geschrieben werden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Make #%1 again from its record, and compare what comes out</source>
        <translation>#%1 nach seinem Eintrag wiederholen und vergleichen, was herauskommt</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+27"/>
        <source>without trials and parts of runs</source>
        <translation>ohne Versuche und Teile von Läufen</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>step: %1</source>
        <translation>Schritt: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>tag: %1</source>
        <translation>Schlagwort: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+35"/>
        <source>%n execution(s)</source>
        <translation>
            <numerusform>%n Lauf</numerusform>
            <numerusform>%n Läufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n execution(s)</source>
        <translation>
            <numerusform>%1 von %n Lauf</numerusform>
            <numerusform>%1 von %n Läufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>0 of %n execution(s) match</source>
        <translation>
            <numerusform>0 von %n Lauf passt</numerusform>
            <numerusform>0 von %n Läufen passen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::FilterChips</name>
    <message>
        <location filename="../widgets/labels/filterchips.cpp" line="+28"/>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Previous selection</source>
        <translation>Vorige Auswahl</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next selection</source>
        <translation>Nächste Auswahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No filter</source>
        <translation>Kein Filter</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Clear all</source>
        <translation>Alle löschen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Saved filters</source>
        <translation>Gespeicherte Filter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Saved filters: keep these under a name, or take others</source>
        <translation>Gespeicherte Filter: diese unter einem Namen behalten oder andere nehmen</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Save these filters...</source>
        <translation>Diese Filter speichern …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save filters</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of these filters, for every comparison</source>
        <translation>Name dieser Filter, für jeden Vergleich</translation>
    </message>
    <message>
        <location line="+42"/>
        <location line="+2"/>
        <source>Remove filter: %1</source>
        <translation>Filter entfernen: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::FlipsTab</name>
    <message>
        <location filename="../widgets/comparison/flipstab.cpp" line="+44"/>
        <location line="+159"/>
        <source>Both right</source>
        <translation>Beide richtig</translation>
    </message>
    <message>
        <location line="-157"/>
        <source>Negative flips: right before, wrong now</source>
        <translation>Negative Flips: vorher richtig, jetzt falsch</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Positive flips: wrong before, right now</source>
        <translation>Positive Flips: vorher falsch, jetzt richtig</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+151"/>
        <location line="+136"/>
        <source>Both wrong</source>
        <translation>Beide falsch</translation>
    </message>
    <message>
        <location line="-280"/>
        <source>both right</source>
        <translation>beide richtig</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>negative flips</source>
        <translation>negative Flips</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>positive flips</source>
        <translation>positive Flips</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>both wrong</source>
        <translation>beide falsch</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Labels by negative flips</source>
        <translation>Labels nach negativen Flips</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Labels with most negative flips</source>
        <translation>Labels mit den meisten negativen Flips</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No row is on both sides</source>
        <translation>Keine Zeile ist auf beiden Seiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Flips are counted row by row, so both models must have predicted the same rows. Evaluate one of the models on the rows of the other.</source>
        <translation>Flips werden Zeile für Zeile gezählt, also müssen beide Modelle dieselben Zeilen vorhergesagt haben. Werten Sie eines der Modelle auf den Zeilen des anderen aus.</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Candidate right</source>
        <translation>Kandidat richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate wrong</source>
        <translation>Kandidat falsch</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Baseline right</source>
        <translation>Basis richtig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline wrong</source>
        <translation>Basis falsch</translation>
    </message>
    <message>
        <location line="+33"/>
        <location line="+134"/>
        <source>Negative flips</source>
        <translation>Negative Flips</translation>
    </message>
    <message>
        <location line="-134"/>
        <location line="+135"/>
        <source>Positive flips</source>
        <translation>Positive Flips</translation>
    </message>
    <message>
        <location line="-135"/>
        <source>All rows</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the grid counts</source>
        <translation>Was das Raster zählt</translation>
    </message>
    <message numerus="yes">
        <location line="+71"/>
        <source>%1 of %Ln row(s) have a gold label</source>
        <translation>
            <numerusform>%1 von %Ln Zeile hat ein Gold-Label</numerusform>
            <numerusform>%1 von %Ln Zeilen haben ein Gold-Label</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Only the %n row(s) that both sides predicted</source>
        <translation>
            <numerusform>Nur die %n Zeile, die beide Seiten vorhergesagt haben</numerusform>
            <numerusform>Nur die %n Zeilen, die beide Seiten vorhergesagt haben</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1
%2
%3</source>
        <translation>%1
%2
%3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: %2 posts, %3</source>
        <translation>%1: %2 Beiträge, %3</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>Read these: %n negative flip(s) that the candidate is sure of</source>
        <translation>
            <numerusform>Bitte lesen: %n negativer Flip, bei dem der Kandidat sicher ist</numerusform>
            <numerusform>Bitte lesen: %n negative Flips, bei denen der Kandidat sicher ist</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right before, wrong now, and the candidate&apos;s p@1 is %1 or more</source>
        <translation>Vorher richtig, jetzt falsch, und das p@1 des Kandidaten ist mindestens %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Same first label: %1 (%2)</source>
        <translation>Gleiches erstes Label: %1 (%2)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Other first label: %1 (%2)</source>
        <translation>Anderes erstes Label: %1 (%2)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Retraining alone (twins): the same first label for %1, negative flips %2, positive flips %3.</source>
        <translation>Neutrainieren allein (Zwillinge): gleiches erstes Label bei %1, negative Flips %2, positive Flips %3.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>By p@1 of both sides: %1</source>
        <translation>Nach p@1 beider Seiten: %1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Net</source>
        <translation>Netto</translation>
    </message>
</context>
<context>
    <name>touchstone::FlowChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/flowchart.cpp" line="+82"/>
        <source>%n flow(s) from %1 to %2</source>
        <translation>
            <numerusform>%n Fluss von %1 nach %2</numerusform>
            <numerusform>%n Flüsse von %1 nach %2</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New label</source>
        <translation>Neues Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>new</source>
        <translation>neu</translation>
    </message>
</context>
<context>
    <name>touchstone::FormatForm</name>
    <message>
        <location filename="../widgets/importing/formatform.cpp" line="+16"/>
        <source>JSON lines (ndjson)</source>
        <translation>JSON-Zeilen (ndjson)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Table (CSV)</source>
        <translation>Tabelle (CSV)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Table with tabs (TSV)</source>
        <translation>Tabelle mit Tabulatoren (TSV)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SQLite database</source>
        <translation>SQLite-Datenbank</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>fastText text</source>
        <translation>fastText-Text</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Vertical bar</source>
        <translation>Senkrechter Strich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Colon</source>
        <translation>Doppelpunkt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>First line holds names</source>
        <translation>Erste Zeile enthält Namen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>First line is a row</source>
        <translation>Erste Zeile ist ein Eintrag</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+102"/>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <location line="-51"/>
        <source>&amp;Format:</source>
        <translation>&amp;Format:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Found out from the content, not from the name; .zst and .gz are unpacked</source>
        <translation>Am Inhalt erkannt, nicht am Namen; .zst und .gz werden entpackt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Encoding:</source>
        <translation>Zeichen&amp;kodierung:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the bytes stand for characters</source>
        <translation>Wie die Bytes für Zeichen stehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>De&amp;limiter:</source>
        <translation>&amp;Trennzeichen:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The character between two fields</source>
        <translation>Das Zeichen zwischen zwei Feldern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Header:</source>
        <translation>K&amp;opfzeile:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Whether the first line holds the names of the columns</source>
        <translation>Ob die erste Zeile die Namen der Spalten enthält</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ta&amp;ble:</source>
        <translation>Ta&amp;belle:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The table of the database that holds the posts; empty: the likeliest</source>
        <translation>Die Tabelle der Datenbank mit den Beiträgen; leer: die wahrscheinlichste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;prefix:</source>
        <translation>Label-&amp;Präfix:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What a label starts with in fastText&apos;s text files</source>
        <translation>Womit ein Label in fastText-Textdateien beginnt</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Automatic: %1</source>
        <translation>Automatisch: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::GatesEditor</name>
    <message>
        <location filename="../widgets/releases/gateseditor.cpp" line="+58"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save &amp;to a file...</source>
        <translation>In &amp;Datei speichern …</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+182"/>
        <source>Gates</source>
        <translation>Prüfregeln</translation>
    </message>
    <message>
        <location line="-177"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Gates to edit</source>
        <translation>Zu bearbeitende Prüfregeln</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Open a file...</source>
        <translation>Datei ö&amp;ffnen …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Load the rules of a JSON file</source>
        <translation>Regeln aus einer JSON-Datei laden</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Load the &amp;built-in ones</source>
        <translation>Ein&amp;gebaute laden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rules that are asked where there are no others</source>
        <translation>Die Regeln, die befragt werden, wo es keine anderen gibt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Add a rule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Of a kind that is chosen from a list</source>
        <translation>Von einer Art, die aus einer Liste gewählt wird</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Take the chosen rule out</source>
        <translation>Die gewählte Regel herausnehmen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Gates</source>
        <translation>&amp;Prüfregeln</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Name in the workspace</source>
        <translation>Name im Arbeitsbereich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gates called default are asked wherever no others are named</source>
        <translation>Prüfregeln mit dem Namen default werden überall befragt, wo keine anderen genannt sind</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&amp;In the workspace as</source>
        <translation>&amp;Im Arbeitsbereich als</translation>
    </message>
    <message>
        <location line="+57"/>
        <location line="+10"/>
        <source>The gates could not be loaded</source>
        <translation>Die Prüfregeln konnten nicht geladen werden</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>These gates cannot be asked as they are in the file</source>
        <translation>Diese Prüfregeln können so, wie sie in der Datei stehen, nicht befragt werden</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Gates (*.json)</source>
        <translation>Prüfregeln (*.json)</translation>
    </message>
    <message numerus="yes">
        <location line="+68"/>
        <source>%n rule(s), which can be asked.</source>
        <translation>
            <numerusform>%n Regel, die befragt werden kann.</numerusform>
            <numerusform>%n Regeln, die befragt werden können.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not saved yet.</source>
        <translation>Noch nicht gespeichert.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading ...</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What cannot be asked is not saved</source>
        <translation>Was nicht befragt werden kann, wird nicht gespeichert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep the gates with the workspace under this name</source>
        <translation>Die Prüfregeln unter diesem Namen im Arbeitsbereich behalten</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save the gates %1</source>
        <translation>Prüfregeln %1 speichern</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+5"/>
        <source>Save the gates</source>
        <translation>Prüfregeln speichern</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The gates were saved.</source>
        <translation>Die Prüfregeln wurden gespeichert.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The gates were not saved</source>
        <translation>Die Prüfregeln wurden nicht gespeichert</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are changes that are not saved. Close once more to drop them.</source>
        <translation>Es gibt nicht gespeicherte Änderungen. Schließen Sie noch einmal, um sie zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>touchstone::HeadlineCards</name>
    <message>
        <location filename="../widgets/comparison/headlinecards.cpp" line="+38"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>recall@5</source>
        <translation>Recall@5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 macro</source>
        <translation>f1 Makro</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>mean p@1</source>
        <translation>mittl. p@1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Why P@1 moved</source>
        <translation>Warum P@1 sich änderte</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>KS distance %1</source>
        <translation>KS-Abstand %1</translation>
    </message>
</context>
<context>
    <name>touchstone::HistogramChart</name>
    <message>
        <location filename="../widgets/charts/histogramchart.cpp" line="+96"/>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, mean %1</source>
        <translation>, Mittel %1</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1: %2 %3 (%4 %)</source>
        <translation>%1: %2 %3 (%4 %)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>, %1 of them marked</source>
        <translation>, %1 davon markiert</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, share</source>
        <translation>%1, Anteil</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, marked</source>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../widgets/charts/histogramdrawing.cpp" line="+142"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location filename="../widgets/charts/histogramdrawing.cpp" line="-98"/>
        <source>No values to show</source>
        <translation>Keine Werte</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>share of %1</source>
        <translation>Anteil der %1</translation>
    </message>
    <message>
        <location line="+191"/>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportDialog</name>
    <message>
        <location filename="../widgets/importing/importdialog.cpp" line="+85"/>
        <source>Sa&amp;ve bad rows to:</source>
        <translation>&amp;Schlechte Zeilen speichern in:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ch&amp;oose...</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Import posts</source>
        <translation>Beiträge importieren</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Files to import</source>
        <translation>Zu importierende Dateien</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Add files...</source>
        <translation>D&amp;ateien hinzufügen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add fo&amp;lder...</source>
        <translation>&amp;Ordner hinzufügen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Files of posts</source>
        <translation>Dateien mit Beiträgen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Folder of files of posts</source>
        <translation>Ordner mit Dateien mit Beiträgen</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;; the same name again makes the next version</source>
        <translation>Buchstaben, Ziffern, „.“, „_“ und „-“; derselbe Name noch einmal ergibt die nächste Version</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The rows that cannot be used, with the reasons, one JSON object a line</source>
        <translation>Die Zeilen, die nicht brauchbar sind, mit den Gründen, ein JSON-Objekt je Zeile</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+216"/>
        <source>File for bad rows</source>
        <translation>Datei für schlechte Zeilen</translation>
    </message>
    <message>
        <location line="-209"/>
        <source>Dataset &amp;name:</source>
        <translation>&amp;Name des Datensatzes:</translation>
    </message>
    <message>
        <location line="+85"/>
        <source>Choose files to see what they hold.</source>
        <translation>Wählen Sie Dateien, um zu sehen, was sie enthalten.</translation>
    </message>
    <message>
        <location line="+23"/>
        <location line="+25"/>
        <source>The files cannot be read in this way</source>
        <translation>Die Dateien können so nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The files could not be read to their end</source>
        <translation>Die Dateien konnten nicht bis zum Ende gelesen werden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Add files, or drop them here.</source>
        <translation>Fügen Sie Dateien hinzu, oder lassen Sie sie hier fallen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading the files...</source>
        <translation>Die Dateien werden gelesen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No row can be imported.</source>
        <translation>Keine Zeile kann importiert werden.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give the dataset a name.</source>
        <translation>Geben Sie dem Datensatz einen Namen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A name has letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, and begins with a letter or digit.</source>
        <translation>Ein Name hat Buchstaben, Ziffern, „.“, „_“ und „-“ und beginnt mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a file for the bad rows.</source>
        <translation>Wählen Sie eine Datei für die schlechten Zeilen.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>A new dataset</source>
        <translation>Ein neuer Datensatz</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Becomes version %1 of it</source>
        <translation>Wird Version %1 davon</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportExecutionsDialog</name>
    <message>
        <location filename="../widgets/training/importexecutionsdialog.cpp" line="+79"/>
        <source>&amp;Take in</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Import executions</source>
        <translation>Läufe importieren</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Progress and result appear here. What was taken in is listed among the executions.</source>
        <translation>Fortschritt und Ergebnis erscheinen hier. Was importiert wurde, steht bei den Läufen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Source: a file of predictions (CSV, TSV, ndjson), an MLflow store (mlruns or mlflow.db), the JSON or outputs of Valohai executions, a DVC project, or folders with execution.json.</source>
        <translation>Quelle: eine Datei mit Vorhersagen (CSV, TSV, ndjson), eine MLflow-Ablage (mlruns oder mlflow.db), das JSON oder die Ausgaben von Valohai-Läufen, ein DVC-Projekt oder Ordner mit execution.json.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>file or folder</source>
        <translation>Datei oder Ordner</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&amp;File...</source>
        <translation>&amp;Datei …</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+11"/>
        <source>Executions from elsewhere</source>
        <translation>Läufe von anderswo</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Predictions and stores (*.csv *.tsv *.ndjson *.jsonl *.json *.db *.sqlite *.gz *.zst);;All files (*)</source>
        <translation>Vorhersagen und Ablagen (*.csv *.tsv *.ndjson *.jsonl *.json *.db *.sqlite *.gz *.zst);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>F&amp;older...</source>
        <translation>&amp;Ordner …</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Columns of the file</source>
        <translation>Spalten der Datei</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Predicted rows: the dataset part that the predictions are about. They are matched by row, by id, or in order where the labels agree. Without one, a dataset is made of the texts in the file.</source>
        <translation>Vorhergesagte Zeilen: der Teil eines Datensatzes, um den es in den Vorhersagen geht. Zugeordnet wird nach Zeile, nach Id oder der Reihe nach, wo die Labels übereinstimmen. Ohne Angabe entsteht ein Datensatz aus den Texten der Datei.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>named after the file</source>
        <translation>nach der Datei benannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New dataset: its name where it is made of the file. Give two files over the same posts the same name, and they are compared row by row.</source>
        <translation>Neuer Datensatz: sein Name, falls er aus der Datei entsteht. Haben zwei Dateien über dieselben Beiträge denselben Namen, werden sie Zeile für Zeile verglichen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Model: the fastText model that predicted, where there is one. Its labels are known then, and texts can be tried with it.</source>
        <translation>Modell: das fastText-Modell, das vorhergesagt hat, falls es eines gibt. Dann sind seine Labels bekannt, und Texte lassen sich damit ausprobieren.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probabilities: fastText prints them a little too high, by 0.00001, with the loss softmax; that is taken off.</source>
        <translation>Wahrscheinlichkeiten: fastText gibt sie beim Verlust softmax um 0,00001 zu hoch aus; das wird abgezogen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As the source says</source>
        <translation>Nach Angabe der Quelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not printed by fastText</source>
        <translation>Nicht von fastText ausgegeben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Printed by fastText, loss %1</source>
        <translation>Von fastText ausgegeben, Verlust %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>as the source calls it</source>
        <translation>wie die Quelle ihn nennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables, where the source is one run.</source>
        <translation>Name: wie der Lauf in Tabellen heißt, falls die Quelle ein einzelner Lauf ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>all branches and tags</source>
        <translation>alle Branches und Tags</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Revisions: of a DVC project, the commits, branches or tags to take in beside the state of the folder, with spaces between.</source>
        <translation>Revisionen: die Commits, Branches oder Tags eines DVC-Projekts, die neben dem Zustand des Ordners übernommen werden, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Source:</source>
        <translation>&amp;Quelle:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Re&amp;visions:</source>
        <translation>Re&amp;visionen:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Predicted rows:</source>
        <translation>Vorhergesagte &amp;Zeilen:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New &amp;dataset:</source>
        <translation>Neuer Daten&amp;satz:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Model:</source>
        <translation>&amp;Modell:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P&amp;robabilities:</source>
        <translation>&amp;Wahrscheinlichkeiten:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Looking at it...</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Predictions: %1</source>
        <translation>Vorhersagen: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>without probabilities</source>
        <translation>ohne Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>id in %1</source>
        <translation>Id in %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>right label in %1</source>
        <translation>richtiges Label in %1</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n execution(s) (%1)</source>
        <translation>
            <numerusform>%n Lauf (%1)</numerusform>
            <numerusform>%n Läufe (%1)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n registered model version(s)</source>
        <translation>
            <numerusform>%n registrierte Modellversion</numerusform>
            <numerusform>%n registrierte Modellversionen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n skipped, the first: %1</source>
        <translation>
            <numerusform>%n übersprungen, zuerst: %1</numerusform>
            <numerusform>%n übersprungen, zuerst: %1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>As the source says, or a new dataset of its texts</source>
        <translation>Nach Angabe der Quelle oder ein neuer Datensatz aus ihren Texten</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The one beside the predictions, if any</source>
        <translation>Das neben den Vorhersagen, falls vorhanden</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Choose a file or a folder, or drop it on the window.</source>
        <translation>Datei oder Ordner auswählen oder ins Fenster ziehen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The source has not been read.</source>
        <translation>Die Quelle wurde nicht gelesen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no execution that could be taken in.</source>
        <translation>Es gibt keinen Lauf, der importiert werden könnte.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file has no texts to make a dataset of: choose the rows that were predicted.</source>
        <translation>Die Datei hat keine Texte für einen Datensatz: die vorhergesagten Zeilen auswählen.</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportPreviewModel</name>
    <message>
        <location filename="../widgets/models/importpreviewmodel.cpp" line="+105"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time: %1</source>
        <translation>Zeit: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id: %1</source>
        <translation>Id: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other columns</source>
        <translation>Andere Spalten</translation>
    </message>
</context>
<context>
    <name>touchstone::IndexBar</name>
    <message>
        <location filename="../widgets/posts/indexbar.cpp" line="+23"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Building the search index of %1, once; the search follows</source>
        <translation>Der Suchindex von %1 wird einmalig aufgebaut; danach folgt die Suche</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Build the search index of %1</source>
        <translation>Suchindex von %1 aufbauen</translation>
    </message>
</context>
<context>
    <name>touchstone::InspectDialog</name>
    <message>
        <location filename="../widgets/classifiers/inspectdialog.cpp" line="+40"/>
        <source>&amp;Compare with...</source>
        <translation>&amp;Vergleichen mit …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sha-&amp;256</source>
        <translation>sha-&amp;256</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Inspect model files</source>
        <translation>Modelldateien untersuchen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What the model files say of themselves</source>
        <translation>Was die Modelldateien über sich selbst sagen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter settings</source>
        <translation>Einstellungen filtern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter labels</source>
        <translation>Labels filtern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter words</source>
        <translation>Wörter filtern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show another model file beside the first</source>
        <translation>Eine weitere Modelldatei neben der ersten zeigen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reads the files whole</source>
        <translation>Liest die ganzen Dateien</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A model file holds neither learning rate nor seed, threads, label prefix or text recipe.</source>
        <translation>Eine Modelldatei enthält weder Lernrate noch Startwert, Threads, Label-Präfix oder Textaufbereitung.</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>Model file to compare with</source>
        <translation>Modelldatei zum Vergleichen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText-Modelle (*.bin *.ftz);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Left: %1</source>
        <translation>Links: %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Right: %1</source>
        <translation>Rechts: %1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>It cannot be inspected</source>
        <translation>Untersuchen nicht möglich</translation>
    </message>
</context>
<context>
    <name>touchstone::JobDialog</name>
    <message>
        <location filename="../widgets/training/jobdialog.cpp" line="+36"/>
        <source>The field that you are in is explained here.</source>
        <translation>Das Feld, in dem Sie sich befinden, wird hier erklärt.</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+29"/>
        <source>%n more job(s) waiting</source>
        <translation>
            <numerusform>%n weiterer Auftrag wartet</numerusform>
            <numerusform>%n weitere Aufträge warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::JobView</name>
    <message>
        <location filename="../widgets/jobs/jobview.cpp" line="+37"/>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Retry</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel &amp;job</source>
        <translation>Auftrag &amp;abbrechen</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Show the kind of the failure and its parts</source>
        <translation>Art und Teile des Fehlers zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start the job once more</source>
        <translation>Den Auftrag noch einmal starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the failure as text</source>
        <translation>Den Fehler als Text kopieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show what is recorded about it: parameters, inputs, log</source>
        <translation>Zeigen, was darüber aufgezeichnet ist: Parameter, Eingaben, Protokoll</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Show &amp;execution #%1</source>
        <translation>&amp;Lauf #%1 zeigen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What: %1</source>
        <translation>Was: %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where: %1</source>
        <translation>Wo: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What to do: %1</source>
        <translation>Was zu tun ist: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsModel</name>
    <message>
        <location filename="../widgets/models/jobsmodel.cpp" line="+97"/>
        <source>Job</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+1"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsPanel</name>
    <message>
        <location filename="../widgets/jobs/jobspanel.cpp" line="+25"/>
        <source>C&amp;lear the list</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Imports, trainings and evaluations that you start appear here.</source>
        <translation>Importe, Trainings und Auswertungen, die Sie starten, erscheinen hier.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forget the jobs that have ended; what they made stays</source>
        <translation>Beendete Aufträge vergessen; was sie erzeugt haben, bleibt</translation>
    </message>
    <message>
        <location line="+15"/>
        <location line="+24"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsStrip</name>
    <message>
        <location filename="../widgets/jobs/jobsstrip.cpp" line="+42"/>
        <location line="+11"/>
        <source>Jobs</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Show all jobs</source>
        <translation>Alle Aufträge zeigen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show why the job failed</source>
        <translation>Zeigen, warum der Auftrag fehlschlug</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retry</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Start the job once more</source>
        <translation>Den Auftrag noch einmal starten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take this message away</source>
        <translation>Diese Meldung wegnehmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cancel this job</source>
        <translation>Diesen Auftrag abbrechen</translation>
    </message>
    <message numerus="yes">
        <location line="+66"/>
        <source>%n waiting</source>
        <translation>
            <numerusform>%n wartet</numerusform>
            <numerusform>%n warten</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No job is running</source>
        <translation>Kein Auftrag läuft</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::KeyedRowsModel</name>
    <message>
        <location filename="../widgets/models/keyedrowsmodel.cpp" line="+77"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelBars</name>
    <message>
        <location filename="../widgets/charts/labelbars.cpp" line="+46"/>
        <source>%1, expected</source>
        <translation>%1, erwartet</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelCountsModel</name>
    <message>
        <location filename="../widgets/models/labelcountsmodel.cpp" line="+50"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelDrillDown</name>
    <message>
        <location filename="../widgets/drilldown/labeldrilldown.cpp" line="+51"/>
        <source>Counts and rates of the label</source>
        <translation>Anzahlen und Raten des Labels</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the posts of the label went</source>
        <translation>Wohin die Beiträge des Labels gingen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Count the terms of its posts</source>
        <translation>Begriffe seiner Beiträge zählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+32"/>
        <source>Terms that rose and fell</source>
        <translation>Begriffe, die zu- und abnahmen</translation>
    </message>
    <message>
        <location line="-31"/>
        <location line="+24"/>
        <source>Labels that it is confused with</source>
        <translation>Labels, mit denen es verwechselt wird</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Where its posts went</source>
        <translation>Wohin seine Beiträge gingen</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Everything about one label</source>
        <translation>Alles über ein Label</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Back to the label before</source>
        <translation>Zurück zum vorigen Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the label before (Backspace)</source>
        <translation>Zurück zum vorigen Label (Rücktaste)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Hide the details of the label</source>
        <translation>Einzelheiten des Labels ausblenden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hide the details of the label (Escape)</source>
        <translation>Einzelheiten des Labels ausblenden (Esc)</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>p@1 of its posts, baseline</source>
        <translation>p@1 seiner Beiträge, Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of its posts, candidate</source>
        <translation>p@1 seiner Beiträge, Kandidat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 by month</source>
        <translation>f1 nach Monat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1 by month</source>
        <translation>Mittleres p@1 nach Monat</translation>
    </message>
    <message>
        <location line="+131"/>
        <source>This label cannot be shown</source>
        <translation>Dieses Label kann nicht gezeigt werden</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Terms of %1</source>
        <translation>Begriffe von %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No label is open</source>
        <translation>Kein Label ist geöffnet</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>Read its %n post(s)</source>
        <translation>
            <numerusform>Seinen %n Beitrag lesen</numerusform>
            <numerusform>Seine %n Beiträge lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Read the candidate&apos;s %n post(s)</source>
        <translation>
            <numerusform>Den %n Beitrag des Kandidaten lesen</numerusform>
            <numerusform>Die %n Beiträge des Kandidaten lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Read the baseline&apos;s %n post(s)</source>
        <translation>
            <numerusform>Den %n Beitrag der Basis lesen</numerusform>
            <numerusform>Die %n Beiträge der Basis lesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n negative flip(s)</source>
        <translation>
            <numerusform>%n negativer Flip</numerusform>
            <numerusform>%n negative Flips</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right before, wrong now</source>
        <translation>Vorher richtig, jetzt falsch</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>None of its posts has a time.</source>
        <translation>Keiner seiner Beiträge hat eine Zeit.</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No month has a value.</source>
        <translation>Kein Monat hat einen Wert.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Both sides hold the same posts, so no term rose or fell.</source>
        <translation>Beide Seiten enthalten dieselben Beiträge, also nahm kein Begriff zu oder ab.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n tested term(s) moved by more than chance allows for any of them.</source>
        <translation>
            <numerusform>%1 von %n geprüftem Begriff bewegte sich mehr, als der Zufall bei irgendeinem zulässt.</numerusform>
            <numerusform>%1 von %n geprüften Begriffen bewegten sich mehr, als der Zufall bei irgendeinem zulässt.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Reading the posts ...</source>
        <translation>Beiträge werden gelesen …</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelFilterBar</name>
    <message>
        <location filename="../widgets/labels/labelfilterbar.cpp" line="+28"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>Labels filtern</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Least rows a label has on both sides</source>
        <translation>Kleinste Zeilenzahl eines Labels auf beiden Seiten</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Smallest f1 change that matters</source>
        <translation>Kleinste f1-Änderung, die zählt</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Support at least</source>
        <translation>Zeilen mindestens</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Matters from</source>
        <translation>Zählt ab</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter by verdict</source>
        <translation>Nach Urteil filtern</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsModel</name>
    <message>
        <location filename="../widgets/models/labelsmodel.cpp" line="+317"/>
        <source>The baseline&apos;s data or model has no such label</source>
        <translation>Daten oder Modell der Basis haben kein solches Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s data or model has no such label</source>
        <translation>Daten oder Modell des Kandidaten haben kein solches Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not tested: too few rows on a side</source>
        <translation>Nicht geprüft: zu wenige Zeilen auf einer Seite</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not judged: a side has no labels</source>
        <translation>Nicht beurteilt: eine Seite hat keine Labels</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>f1 change %1, of which %2 within the label is judged; q %3</source>
        <translation>f1-Änderung %1, davon wird %2 innerhalb des Labels beurteilt; q %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>f1 change %1, q %2</source>
        <translation>f1-Änderung %1, q %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>. The interval excludes 0, but which rows there are explains it</source>
        <translation>. Das Intervall schließt 0 aus, aber die Zusammensetzung der Zeilen erklärt es</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Not tested: too few rows, or a side without labels</source>
        <translation>Nicht geprüft: zu wenige Zeilen, oder eine Seite ohne Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not measured: the side has no rows with this label, or its rows have no labels</source>
        <translation>Nicht gemessen: die Seite hat keine Zeilen mit diesem Label, oder ihre Zeilen haben keine Labels</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the label</source>
        <translation>Name des Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>support %1</source>
        <translation>Zeilen %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows of the baseline with this label</source>
        <translation>Zeilen der Basis mit diesem Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the candidate with this label</source>
        <translation>Zeilen des Kandidaten mit diesem Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>f1 %1</source>
        <translation>f1 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>f1 of the baseline</source>
        <translation>f1 der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 of the candidate</source>
        <translation>f1 des Kandidaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 change</source>
        <translation>f1-Änderung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate minus baseline; the whisker is the 95 % interval</source>
        <translation>Kandidat minus Basis; der Strich ist das 95-%-Intervall</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Of the f1 change</source>
        <translation>Der f1-Änderung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The part of the f1 change that lies within the label and not in which rows there are; the verdict judges it, as the sides are different rows</source>
        <translation>Der Teil der f1-Änderung, der im Label selbst liegt und nicht daran, welche Zeilen es gibt; ihn beurteilt das Urteil, da beide Seiten verschiedene Zeilen haben</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of false alarms among all labels that look at least as changed (Benjamini-Hochberg)</source>
        <translation>Anteil von Fehlalarmen unter allen Labels, die mindestens so verändert aussehen (Benjamini-Hochberg)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Degraded or improved: q below %1 and a change of %2 or more</source>
        <translation>Verschlechtert oder verbessert: q unter %1 und eine Änderung von %2 oder mehr</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+1"/>
        <source>precision %1</source>
        <translation>Genauigkeit %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Share of the baseline&apos;s answers with this label that are right</source>
        <translation>Anteil der Antworten der Basis mit diesem Label, die stimmen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Share of the candidate&apos;s answers with this label that are right</source>
        <translation>Anteil der Antworten des Kandidaten mit diesem Label, die stimmen</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>recall %1</source>
        <translation>Recall %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Share of the label&apos;s rows that the baseline finds</source>
        <translation>Anteil der Zeilen des Labels, die die Basis findet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the label&apos;s rows that the candidate finds</source>
        <translation>Anteil der Zeilen des Labels, die der Kandidat findet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>relative</source>
        <translation>relativ</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1 change as a share of the baseline&apos;s f1</source>
        <translation>f1-Änderung als Anteil am f1 der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>shrunken</source>
        <translation>geschrumpft</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1 change pulled towards the mean as far as its error asks for</source>
        <translation>f1-Änderung, so weit zum Mittel gezogen, wie ihr Fehler es verlangt</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>answered %1</source>
        <translation>geantwortet %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows that the baseline gave this label</source>
        <translation>Zeilen, denen die Basis dieses Label gab</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows that the candidate gave this label</source>
        <translation>Zeilen, denen der Kandidat dieses Label gab</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>in range %1</source>
        <translation>im Bereich %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows of the baseline in the chosen range of p@1</source>
        <translation>Zeilen der Basis im gewählten Bereich von p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the candidate in the chosen range of p@1</source>
        <translation>Zeilen des Kandidaten im gewählten Bereich von p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>|f1 change|</source>
        <translation>|f1-Änderung|</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Size of the f1 change, whichever way it went</source>
        <translation>Größe der f1-Änderung, gleich in welche Richtung</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsTab</name>
    <message>
        <location filename="../widgets/comparison/labelstab.cpp" line="+36"/>
        <source>Which labels</source>
        <translation>Welche Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All labels</source>
        <translation>Alle Labels</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New and removed</source>
        <translation>Neu und entfallen</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything about the label that is chosen (Return in the table)</source>
        <translation>Alles über das gewählte Label (Eingabe in der Tabelle)</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>%1 new, %2 removed</source>
        <translation>%1 neu, %2 entfallen</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsView</name>
    <message>
        <location filename="../widgets/labels/labelsview.cpp" line="+72"/>
        <source>No label matches</source>
        <translation>Kein Label passt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take away a filter above, or clear all of them, to see more labels.</source>
        <translation>Nehmen Sie oben einen Filter weg, oder löschen Sie alle, um mehr Labels zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The labels are being compared</source>
        <translation>Die Label werden verglichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Testing every label takes a moment. What is above is there already.</source>
        <translation>Jedes Label zu testen dauert einen Moment. Was darüber steht, ist schon da.</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>f1 change of every label</source>
        <translation>f1-Änderung jedes Labels</translation>
    </message>
    <message numerus="yes">
        <location line="+86"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n label(s)</source>
        <translation>
            <numerusform>%1 von %n Label</numerusform>
            <numerusform>%1 von %n Labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::LedgerModel</name>
    <message>
        <location filename="../widgets/models/ledgermodel.cpp" line="+70"/>
        <source>the candidate knows it</source>
        <translation>der Kandidat kennt es</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>in the data, known to no model</source>
        <translation>in den Daten, keinem Modell bekannt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no rows any more</source>
        <translation>keine Zeilen mehr</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the candidate does not know it</source>
        <translation>der Kandidat kennt es nicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>known to no model</source>
        <translation>keinem Modell bekannt</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1</source>
        <translation>f1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>why</source>
        <translation>warum</translation>
    </message>
</context>
<context>
    <name>touchstone::LedgerView</name>
    <message>
        <location filename="../widgets/labels/ledgerview.cpp" line="+33"/>
        <source>The candidate brings no new label.</source>
        <translation>Der Kandidat bringt kein neues Label.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label of the baseline is gone.</source>
        <translation>Kein Label der Basis ist entfallen.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>New labels</source>
        <translation>Neue Labels</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Removed labels</source>
        <translation>Entfallene Labels</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n new label(s), %1 rows of the candidate</source>
        <translation>
            <numerusform>%n neues Label, %1 Zeilen des Kandidaten</numerusform>
            <numerusform>%n neue Labels, %1 Zeilen des Kandidaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n removed label(s), %1 rows of the baseline</source>
        <translation>
            <numerusform>%n entfallenes Label, %1 Zeilen der Basis</numerusform>
            <numerusform>%n entfallene Labels, %1 Zeilen der Basis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::LineageDialog</name>
    <message>
        <location filename="../widgets/lineage/lineagedialog.cpp" line="+44"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The earlier</source>
        <translation>Das Frühere</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the later came from it</source>
        <translation>Wie das Spätere daraus entstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The later</source>
        <translation>Das Spätere</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is missing, from elsewhere or out of date</source>
        <translation>Was fehlt, von anderswo kommt oder veraltet ist</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>stale: %1</source>
        <translation>veraltet: %1</translation>
    </message>
    <message>
        <location line="+30"/>
        <location line="+369"/>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <location line="-368"/>
        <source>Show its &amp;lineage</source>
        <translation>&amp;Herkunft zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sa&amp;ve</source>
        <translation>Spei&amp;chern</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+16"/>
        <source>Lineage</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>Looking where it came from</source>
        <translation>Herkunft wird gesucht</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location line="+33"/>
        <location line="+1"/>
        <location line="+137"/>
        <source>Find in the lineage</source>
        <translation>In der Herkunft suchen</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>Previous match (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next match (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Zoom out (Ctrl+-)</source>
        <translation>Verkleinern (Strg+-)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom in (Ctrl++)</source>
        <translation>Vergrößern (Strg++)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show all of it (Ctrl+0)</source>
        <translation>Alles zeigen (Strg+0)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Show the &amp;table</source>
        <translation>&amp;Tabelle zeigen</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>As a picture (&amp;SVG)...</source>
        <translation>Als Bild (&amp;SVG) …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For &amp;Graphviz (DOT)...</source>
        <translation>Für &amp;Graphviz (DOT) …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As W3C &amp;PROV-JSON...</source>
        <translation>Als W3C-&amp;PROV-JSON …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As &amp;JSON...</source>
        <translation>Als &amp;JSON …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>From, how and to</source>
        <translation>Von, wie und nach</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Open what is under &quot;To&quot;</source>
        <translation>Öffnen, was unter „Nach“ steht</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open what is under &quot;From&quot;</source>
        <translation>Öffnen, was unter „Von“ steht</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1, part %2</source>
        <translation>%1, Teil %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lineage of %1</source>
        <translation>Herkunft von %1</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1: %n thing(s)</source>
        <translation>
            <numerusform>%1: %n Objekt</numerusform>
            <numerusform>%1: %n Objekte</numerusform>
        </translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Its lineage cannot be shown</source>
        <translation>Die Herkunft kann nicht gezeigt werden</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Graphviz draws the picture, and it is not installed. Install the package graphviz to see it; the table shows the same.</source>
        <translation>Graphviz zeichnet das Bild und ist nicht installiert. Mit dem Paket graphviz wird es sichtbar; die Tabelle zeigt dasselbe.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Graphviz could not draw the picture (%1). The table shows the same.</source>
        <translation>Graphviz konnte das Bild nicht zeichnen (%1). Die Tabelle zeigt dasselbe.</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>came from nothing that is on record</source>
        <translation>kam aus nichts, was aufgezeichnet ist</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>&amp;Show each</source>
        <translation>&amp;Einzeln zeigen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1: there is no page for it</source>
        <translation>%1: Dafür gibt es keine Seite</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n found</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 of %2</source>
        <comment>place of a match</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save the lineage</source>
        <translation>Herkunft speichern</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The lineage could not be saved</source>
        <translation>Die Herkunft konnte nicht gespeichert werden</translation>
    </message>
</context>
<context>
    <name>touchstone::LineagePicture</name>
    <message>
        <location filename="../widgets/lineage/lineagepicture.cpp" line="+43"/>
        <source>Picture of where it came from</source>
        <translation>Bild der Herkunft</translation>
    </message>
    <message>
        <location line="+337"/>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show &amp;its lineage</source>
        <translation>&amp;Herkunft zeigen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom o&amp;ut</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Fit</source>
        <translation>Ein&amp;passen</translation>
    </message>
</context>
<context>
    <name>touchstone::LossPlot</name>
    <message>
        <location filename="../widgets/jobs/lossplot.cpp" line="+48"/>
        <source>Copy values</source>
        <translation>Werte kopieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy image</source>
        <translation>Bild kopieren</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Training loss: nothing measured yet</source>
        <translation>Trainingsverlust: noch nichts gemessen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training loss: from %1 at first to %2 after %3 % of the training</source>
        <translation>Trainingsverlust: von %1 am Anfang bis %2 nach %3 % des Trainings</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Mean loss</source>
        <translation>Mittlerer Verlust</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>touchstone::MainWindow</name>
    <message>
        <location filename="../widgets/mainwindow/mainwindow.cpp" line="+52"/>
        <source>Navigator</source>
        <translation>Navigator</translation>
    </message>
    <message>
        <location line="+75"/>
        <source>Reading the workspace</source>
        <translation>Der Arbeitsbereich wird gelesen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Executions</source>
        <translation>Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Datasets</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>It cannot be opened</source>
        <translation>Das kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Make the demo</source>
        <translation>Demo anlegen</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>%1[*] - Touchstone</source>
        <translation>%1[*] – Touchstone</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>This workspace can only be read: %1.</source>
        <translation>Dieser Arbeitsbereich kann nur gelesen werden: %1.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Execution #%1 was interrupted, by a crash or because the computer went off. Nothing half-made was kept; run it again.</source>
        <translation>Lauf #%1 wurde unterbrochen, durch einen Absturz oder weil der Rechner ausging. Nichts Halbfertiges wurde behalten; starten Sie ihn noch einmal.</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No workspace open</source>
        <translation>Kein Arbeitsbereich geöffnet</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The workspace %1 cannot be read any more</source>
        <translation>Der Arbeitsbereich %1 kann nicht mehr gelesen werden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace %1 cannot be opened</source>
        <translation>Der Arbeitsbereich %1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>The demo could not be made</source>
        <translation>Die Demo konnte nicht angelegt werden</translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>Quit while %n job(s) run(s)?</source>
        <translation>
            <numerusform>Beenden, während %n Auftrag läuft?</numerusform>
            <numerusform>Beenden, während %n Aufträge laufen?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is running is stopped and leaves nothing half-made; what waits is dropped.</source>
        <translation>Was läuft, wird gestoppt und hinterlässt nichts Halbfertiges; was wartet, wird verworfen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop and quit</source>
        <translation>Stoppen und beenden</translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%n mark(s) are being stored; the window closes when they are.</source>
        <translation>
            <numerusform>%n Markierung wird gespeichert; danach schließt das Fenster.</numerusform>
            <numerusform>%n Markierungen werden gespeichert; danach schließt das Fenster.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>Quit without %n mark(s) that cannot be stored?</source>
        <translation>
            <numerusform>Ohne %n Markierung beenden, die nicht gespeichert werden kann?</numerusform>
            <numerusform>Ohne %n Markierungen beenden, die nicht gespeichert werden können?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Somebody else writes to the workspace. Keep the window open until that is over: the marks are stored then.</source>
        <translation>Jemand anderes schreibt in den Arbeitsbereich. Lassen Sie das Fenster offen, bis das vorbei ist: Dann werden die Markierungen gespeichert.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lose them and quit</source>
        <translation>Verwerfen und beenden</translation>
    </message>
    <message>
        <location filename="../widgets/mainwindow/mainwindowmenus.cpp" line="+57"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;New Workspace...</source>
        <translation>&amp;Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Open Workspace...</source>
        <translation>Arbeitsbereich &amp;öffnen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open &amp;Recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import Posts...</source>
        <translation>Beiträge &amp;importieren …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Import E&amp;xecutions...</source>
        <translation>Lä&amp;ufe importieren …</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Import a &amp;Model File...</source>
        <translation>&amp;Modelldatei importieren …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ins&amp;pect a Model File...</source>
        <translation>Modelldatei un&amp;tersuchen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Re&amp;load</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Close Workspace</source>
        <translation>Arbeitsbereich &amp;schließen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Settings...</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Executions</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Datasets</source>
        <translation>&amp;Datensätze</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Comparison</source>
        <translation>Ver&amp;gleich</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Re&amp;leases</source>
        <translation>&amp;Freigaben</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Navigator</source>
        <translation>&amp;Navigator</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>De&amp;tails of the Execution</source>
        <translation>&amp;Einzelheiten des Laufs</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next &amp;Pane</source>
        <translation>Nä&amp;chster Bereich</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pre&amp;vious Pane</source>
        <translation>V&amp;origer Bereich</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Full Screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Reset the Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>E&amp;xecutions</source>
        <translation>&amp;Läufe</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;About Touchstone</source>
        <translation>Ü&amp;ber Touchstone</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
</context>
<context>
    <name>touchstone::MarkBar</name>
    <message>
        <location filename="../widgets/posts/markbar.cpp" line="+34"/>
        <source>Candidate is better</source>
        <translation>Kandidat ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline is better</source>
        <translation>Basis ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label is wrong</source>
        <translation>Label ist falsch</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No post is marked yet.</source>
        <translation>Noch ist kein Beitrag markiert.</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n post(s) marked: %1.</source>
        <translation>
            <numerusform>%n Beitrag markiert: %1.</numerusform>
            <numerusform>%n Beiträge markiert: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n mark(s) given blind.</source>
        <translation>
            <numerusform>%n Markierung blind vergeben.</numerusform>
            <numerusform>%n Markierungen blind vergeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Reviewers differ on %n post(s).</source>
        <translation>
            <numerusform>Prüfer sind sich bei %n Beitrag uneins.</numerusform>
            <numerusform>Prüfer sind sich bei %n Beiträgen uneins.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Key %1 or %2</source>
        <translation>Taste %1 oder %2</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take the mark of this post back (0)</source>
        <translation>Die Markierung dieses Beitrags zurücknehmen (0)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Undo the last mark (Ctrl+Z)</source>
        <translation>Die letzte Markierung rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked</source>
        <translation>Unter wessen Namen Beiträge markiert werden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Note for the mark</source>
        <translation>Notiz zur Markierung</translation>
    </message>
    <message numerus="yes">
        <location line="+55"/>
        <source>%n mark(s) wait to be stored.</source>
        <translation>
            <numerusform>%n Markierung ist noch zu speichern.</numerusform>
            <numerusform>%n Markierungen sind noch zu speichern.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>as %1</source>
        <translation>als %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Under whose name posts are marked: %1</source>
        <translation>Unter wessen Namen Beiträge markiert werden: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::MarkKeeper</name>
    <message>
        <location filename="../widgets/posts/markkeeper.cpp" line="+113"/>
        <source>The marks of this comparison are being read.</source>
        <translation>Die Markierungen dieses Vergleichs werden gelesen.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The marks of this comparison cannot be read.</source>
        <translation>Die Markierungen dieses Vergleichs können nicht gelesen werden.</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Posts cannot be marked, as the workspace is read-only: %1</source>
        <translation>Beiträge können nicht markiert werden, da der Arbeitsbereich schreibgeschützt ist: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::MeasuresPage</name>
    <message>
        <location filename="../widgets/comparison/measurespage.cpp" line="+29"/>
        <source>%1 more than chance</source>
        <translation>%1 mehr als Zufall</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+190"/>
        <source>within chance</source>
        <translation>im Rahmen des Zufalls</translation>
    </message>
    <message>
        <location line="-171"/>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>up to %1</source>
        <translation>bis zu %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>hardly a shift</source>
        <translation>kaum eine Verschiebung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a moderate shift</source>
        <translation>eine mäßige Verschiebung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a large shift</source>
        <translation>eine große Verschiebung</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Of all words, the side&apos;s model does not know %1 on the baseline and %2 on the candidate</source>
        <translation>Von allen Wörtern kennt das Modell der Seite %1 auf der Basis und %2 auf dem Kandidaten nicht</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: more of a change than chance allows. Words that the model never saw say nothing to it.</source>
        <translation>%1: mehr Änderung, als der Zufall zulässt. Wörter, die das Modell nie sah, sagen ihm nichts.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: no more of a change than chance allows.</source>
        <translation>%1: nicht mehr Änderung, als der Zufall zulässt.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Nothing can be said yet: the comparison is being computed, or a side has no rows.</source>
        <translation>Noch lässt sich nichts sagen: Der Vergleich wird berechnet, oder eine Seite hat keine Zeilen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The sides are of different models: a change may come from the model instead of the rows. Compare one model on both rows to see the rows alone.</source>
        <translation>Die Seiten gehören zu verschiedenen Modellen: Eine Änderung kann vom Modell kommen statt von den Zeilen. Vergleichen Sie ein Modell auf beiden Zeilenmengen, um nur die Zeilen zu sehen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Both sides hold the same rows: what differs here comes from the models.</source>
        <translation>Beide Seiten enthalten dieselben Zeilen: Was hier abweicht, kommt von den Modellen.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label mix: the population stability index of the labels that the models gave is %1, by the usual reading (below 0.1 hardly, up to 0.25 moderate, above large) %2.</source>
        <translation>Labelmischung: Der Populationsstabilitätsindex der Labels, die die Modelle vergaben, ist %1, nach üblicher Lesart (unter 0,1 kaum, bis 0,25 mäßig, darüber groß) %2.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>If nothing had changed, it would stay below %1 in 95 of 100 cases.</source>
        <translation>Hätte sich nichts geändert, bliebe er in 95 von 100 Fällen unter %1.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>That is no more than chance gives with so many rows and labels (up to %1).</source>
        <translation>Das ist nicht mehr, als der Zufall bei so vielen Zeilen und Labels ergibt (bis zu %1).</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 of %2 labels are given more or less often than chance allows for any of them.</source>
        <translation>%1 von %2 Labels werden öfter oder seltener vergeben, als der Zufall bei irgendeinem zulässt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The p@1 of both sides are %1 apart (Jensen-Shannon distance, 0 equal, 1 nothing in common).</source>
        <translation>Die p@1 beider Seiten liegen %1 auseinander (Jensen-Shannon-Abstand, 0 gleich, 1 nichts gemeinsam).</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>What moved without looking at labels</source>
        <translation>Was sich ohne Blick auf Labels bewegte</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>How often each label is given</source>
        <translation>Wie oft jedes Label vergeben wird</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Unknown words</source>
        <translation>Unbekannte Wörter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words a row</source>
        <translation>Wörter je Zeile</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words a row, distance</source>
        <translation>Wörter je Zeile, Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>Mittl. p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label mix, stability index</source>
        <translation>Labelmischung, Stabilitätsindex</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label mix, share that moved</source>
        <translation>Labelmischung, bewegter Anteil</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1, stability index</source>
        <translation>p@1, Stabilitätsindex</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+26"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="-26"/>
        <location line="+26"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="-25"/>
        <source>Change or distance</source>
        <translation>Änderung oder Abstand</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When nothing changed</source>
        <translation>Ohne Änderung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In 95 of 100 cases</source>
        <translation>In 95 von 100 Fällen</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+26"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>no label</source>
        <translation>kein Label</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>more than chance</source>
        <translation>mehr als Zufall</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Label given</source>
        <translation>Vergebenes Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The change over its deviation under no change</source>
        <translation>Die Änderung geteilt durch ihre Streuung ohne Änderung</translation>
    </message>
</context>
<context>
    <name>touchstone::MetricCard</name>
    <message>
        <location filename="../widgets/comparison/metriccard.cpp" line="+40"/>
        <source>Why is this number here?</source>
        <translation>Warum steht diese Zahl hier?</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why is this number here? %1</source>
        <translation>Warum steht diese Zahl hier? %1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Why is this number of #%1 here? (baseline)</source>
        <translation>Warum steht diese Zahl von #%1 hier? (Basis)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why is this number of #%1 here? (candidate)</source>
        <translation>Warum steht diese Zahl von #%1 hier? (Kandidat)</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p = %1</source>
        <translation>p = %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 zu %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, change %1</source>
        <translation>, Änderung %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, 95 % interval %1</source>
        <translation>, 95-%-Intervall %1</translation>
    </message>
</context>
<context>
    <name>touchstone::MonthChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/monthchart.cpp" line="+53"/>
        <source>%n value(s) over time</source>
        <translation>
            <numerusform>%n Wert im Zeitverlauf</numerusform>
            <numerusform>%n Werte im Zeitverlauf</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1, %2: %3, %4 rows</source>
        <translation>%1, %2: %3, %4 Zeilen</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, rows</source>
        <translation>%1, Zeilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
</context>
<context>
    <name>touchstone::MoveAliasDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+18"/>
        <source>Move an alias</source>
        <translation>Alias verschieben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Move the alias</source>
        <translation>Alias &amp;verschieben</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>One that is there, or a new name: small letters, digits, - and _</source>
        <translation>Ein vorhandener oder ein neuer Name: Kleinbuchstaben, Ziffern, - und _</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 (model #%2, %3)</source>
        <translation>%1 (Modell #%2, %3)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A&amp;lias</source>
        <translation>A&amp;lias</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Version</source>
        <translation>&amp;Version</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no version yet: add one first.</source>
        <translation>Es gibt noch keine Version: Fügen Sie zuerst eine hinzu.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Move %1 to %2</source>
        <translation>%1 auf %2 verschieben</translation>
    </message>
</context>
<context>
    <name>touchstone::Navigator</name>
    <message>
        <location filename="../widgets/mainwindow/navigator.cpp" line="+78"/>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>touchstone::OverTimePage</name>
    <message>
        <location filename="../widgets/comparison/overtimepage.cpp" line="+88"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No row of either side has a time, so there are no months. Import posts with their time (--time-column) to see how they move.</source>
        <translation>Keine Zeile einer Seite hat eine Zeit, also gibt es keine Monate. Importieren Sie Beiträge mit ihrer Zeit (--time-column), um zu sehen, wie sie sich bewegen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>no time</source>
        <translation>ohne Zeit</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Neither side has this label. Choose another one.</source>
        <translation>Keine Seite hat dieses Label. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Neither side has a value here: its rows have no gold labels, or too few answers were kept.</source>
        <translation>Keine Seite hat hier einen Wert: Ihre Zeilen haben keine Gold-Labels, oder es wurden zu wenige Antworten behalten.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>P@1 is the share of labelled rows whose first label is right.</source>
        <translation>P@1 ist der Anteil der Zeilen mit Label, deren erstes Label richtig ist.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Recall@5 is the share of labelled rows whose label is among the first five.</source>
        <translation>Recall@5 ist der Anteil der Zeilen mit Label, deren Label unter den ersten fünf ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>F1 macro is the mean f1 of the labels that have rows in the month.</source>
        <translation>F1 Makro ist das mittlere f1 der Labels, die in dem Monat Zeilen haben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mean p@1 needs no labels: when it falls, the model knows that it is less certain.</source>
        <translation>Das mittlere p@1 braucht keine Labels: Fällt es, weiß das Modell, dass es unsicherer ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Months with few rows say little: their whiskers are long.</source>
        <translation>Monate mit wenigen Zeilen sagen wenig: Ihre Striche sind lang.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The share of rows that the model gave this label first; it needs no gold labels.</source>
        <translation>Der Anteil der Zeilen, denen das Modell dieses Label als erstes gab; er braucht keine Gold-Labels.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The share of labelled rows with this gold label: the label mix itself.</source>
        <translation>Der Anteil der Zeilen mit Label, die dieses Gold-Label haben: die Labelmischung selbst.</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1: %2 in %3.</source>
        <translation>%1: %2 in %3.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1: %2 in %3, %4 in %5.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Whiskers are 95 % intervals of each month&apos;s rows alone.</source>
        <translation>Die Striche sind 95-%-Intervalle der Zeilen jedes Monats allein.</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Posts of these months</source>
        <translation>Beiträge dieser Monate</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Recall@5</source>
        <translation>Recall@5</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>F1 macro</source>
        <translation>F1 Makro</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean p@1</source>
        <translation>Mittl. p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of a label, as answered</source>
        <translation>Anteil eines Labels, vorhergesagt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of a label, gold</source>
        <translation>Anteil eines Labels, Gold</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is shown by month</source>
        <translation>Was nach Monat gezeigt wird</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Label whose share is shown</source>
        <translation>Label, dessen Anteil gezeigt wird</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Lists the posts of the chosen months</source>
        <translation>Listet die Beiträge der gewählten Monate auf</translation>
    </message>
    <message>
        <location line="+107"/>
        <source>%1 by month</source>
        <translation>%1 nach Monat</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reading the months of both sides ...</source>
        <translation>Monate beider Seiten werden gelesen …</translation>
    </message>
</context>
<context>
    <name>touchstone::OverviewTab</name>
    <message>
        <location filename="../widgets/comparison/overviewtab.cpp" line="+27"/>
        <source>Distribution of p@1</source>
        <translation>Verteilung von p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Distribution of the f1 changes</source>
        <translation>Verteilung der f1-Änderungen</translation>
    </message>
</context>
<context>
    <name>touchstone::P1Tab</name>
    <message>
        <location filename="../widgets/comparison/p1tab.cpp" line="+19"/>
        <source>a large shift</source>
        <translation>eine große Verschiebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>hardly a shift</source>
        <translation>kaum eine Verschiebung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a moderate shift</source>
        <translation>eine mäßige Verschiebung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Population stability index %1: by the usual reading (0.1 and 0.25) %2.</source>
        <translation>Population Stability Index %1: nach üblicher Lesart (0.1 und 0.25) %2.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Chance alone would give up to %1 with so many rows: this is no more.</source>
        <translation>Allein der Zufall ergäbe bei so vielen Zeilen bis zu %1: dies ist nicht mehr.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Chance alone would give up to %1 with so many rows: this is more.</source>
        <translation>Allein der Zufall ergäbe bei so vielen Zeilen bis zu %1: dies ist mehr.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The mean moved by %1, from %2 to %3.</source>
        <translation>Das Mittel änderte sich um %1, von %2 auf %3.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models were trained with different losses, or one is not known: their p@1 may mean different things, so no distance is given.</source>
        <translation>Die Modelle wurden mit verschiedenen Verlustfunktionen trainiert, oder eine ist nicht bekannt: Ihre p@1 können Verschiedenes bedeuten, deshalb wird kein Abstand angegeben.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A side has no rows, so there is no distance.</source>
        <translation>Eine Seite hat keine Zeilen, also gibt es keinen Abstand.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Kolmogorov-Smirnov distance %1: whatever value of p@1 divides the rows, the shares below it differ by at most %2.</source>
        <translation>Kolmogorow-Smirnow-Abstand %1: welcher Wert von p@1 die Zeilen auch teilt, die Anteile darunter unterscheiden sich um höchstens %2.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Wasserstein distance %1: so far p@1 has to be moved on average to turn one distribution into the other.</source>
        <translation>Wasserstein-Abstand %1: so weit muss p@1 im Mittel verschoben werden, damit aus einer Verteilung die andere wird.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Jensen-Shannon distance %1, from 0 (equal) to 1 (nothing in common).</source>
        <translation>Jensen-Shannon-Abstand %1, von 0 (gleich) bis 1 (nichts gemeinsam).</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Distribution of p@1</source>
        <translation>Verteilung von p@1</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Overlaid</source>
        <translation>Übereinander</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the two histograms stand</source>
        <translation>Wie die zwei Histogramme stehen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Shares</source>
        <translation>Anteile</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Counts</source>
        <translation>Anzahlen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the bars&apos; height is</source>
        <translation>Was die Höhe der Balken ist</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
</context>
<context>
    <name>touchstone::ParametersForm</name>
    <message>
        <location filename="../widgets/training/parametersform.cpp" line="+39"/>
        <source>&amp;Epochs</source>
        <translation>&amp;Epochen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs: how often the training goes over all rows. 5 is a start; small datasets need more (10 to 50). When the loss still falls at the end, try more.</source>
        <translation>Epochen: wie oft das Training alle Zeilen durchgeht. 5 ist ein Anfang; kleine Datensätze brauchen mehr (10 bis 50). Fällt der Verlust am Ende noch, versuchen Sie es mit mehr.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Dimensions</source>
        <translation>&amp;Dimensionen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions: the size of the vectors that words and labels get. 100 is usual; thousands of labels may gain from 200. Time, memory and the size of the file grow with it.</source>
        <translation>Dimensionen: die Länge der Vektoren für Wörter und Labels. 100 ist üblich; bei Tausenden von Labels können 200 helfen. Zeit, Speicher und Dateigröße wachsen mit.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Word n-grams</source>
        <translation>&amp;Wort-n-Gramme</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word n-grams: 1 takes single words, 2 also pairs of neighbours (&apos;new york&apos;), which often helps with large datasets and makes the file larger.</source>
        <translation>Wort-n-Gramme: 1 nimmt einzelne Wörter, 2 auch Nachbarpaare (&apos;new york&apos;), was bei großen Datensätzen oft hilft und die Datei größer macht.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Least word &amp;count</source>
        <translation>&amp;Mindestanzahl je Wort</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least word count: rarer words are left out. 1 keeps all; 5 makes large models much smaller.</source>
        <translation>Mindestanzahl je Wort: Seltenere Wörter werden weggelassen. 1 behält alle; 5 macht große Modelle viel kleiner.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Threads</source>
        <translation>&amp;Threads</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads: how many processors work at once. Only one thread gives the same model again, to the byte.</source>
        <translation>Threads: wie viele Prozessoren gleichzeitig arbeiten. Nur ein Thread ergibt wieder bis aufs Byte dasselbe Modell.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Seed</source>
        <translation>&amp;Startwert</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed: of the first vectors and of the order of the rows. Another seed shows how much of a difference is chance.</source>
        <translation>Startwert: für die ersten Vektoren und die Reihenfolge der Zeilen. Ein anderer Startwert zeigt, wie viel eines Unterschieds Zufall ist.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Least label count</source>
        <translation>Mindestanzahl je Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least label count: labels with fewer rows are left out. 0 keeps all.</source>
        <translation>Mindestanzahl je Label: Labels mit weniger Zeilen werden weggelassen. 0 behält alle.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Buckets</source>
        <translation>Buckets</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets: how many vectors all n-grams share. Used only with word or character n-grams; each takes 4 bytes times the dimensions.</source>
        <translation>Buckets: wie viele Vektoren sich alle n-Gramme teilen. Nur mit Wort- oder Zeichen-n-Grammen benutzt; jeder braucht 4 Byte mal Dimensionen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Shortest character n-gram</source>
        <translation>Kürzestes Zeichen-n-Gramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shortest character n-gram: 0 means none. 2 or 3 helps with misspelled words and with languages that join words.</source>
        <translation>Kürzestes Zeichen-n-Gramm: 0 heißt keine. 2 oder 3 hilft bei Schreibfehlern und bei Sprachen, die Wörter zusammensetzen.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Longest character n-gram</source>
        <translation>Längstes Zeichen-n-Gramm</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest character n-gram: 0 means none; 5 or 6 is usual.</source>
        <translation>Längstes Zeichen-n-Gramm: 0 heißt keine; 5 oder 6 ist üblich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Negatives</source>
        <translation>Negative</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negatives: wrong labels that each row is told from, with loss ns.</source>
        <translation>Negative: falsche Labels, von denen jede Zeile unterschieden wird, beim Verlust ns.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate update</source>
        <translation>Lernratenschritt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rate update: words between two changes of the learning rate, which falls to 0 at the end.</source>
        <translation>Lernratenschritt: Wörter zwischen zwei Änderungen der Lernrate, die bis zum Ende auf 0 fällt.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Batch</source>
        <translation>Stapel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch: rows whose changes are added up before the weights change. 0 chooses; 1 is fastText&apos;s own rule; more is faster with many labels.</source>
        <translation>Stapel: Zeilen, deren Änderungen summiert werden, bevor sich die Gewichte ändern. 0 wählt selbst; 1 ist fastTexts eigene Regel; mehr ist bei vielen Labels schneller.</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>&amp;Learning rate</source>
        <translation>&amp;Lernrate</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate: how far each row moves the weights. 0.1 is fastText&apos;s default; 0.5 learns faster and suits short texts. When the loss is not a number, lower it.</source>
        <translation>Lernrate: wie weit jede Zeile die Gewichte bewegt. 0.1 ist die Vorgabe von fastText; 0.5 lernt schneller und passt zu kurzen Texten. Wenn der Verlust keine Zahl ist, verringern Sie sie.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>L&amp;oss</source>
        <translation>V&amp;erlust</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss: softmax is exact; hs is much faster with thousands of labels, and a little worse; ns and ova suit rows that could have several labels. p@1 can be compared only within one loss.</source>
        <translation>Verlust: softmax ist exakt; hs ist bei Tausenden von Labels viel schneller und etwas schlechter; ns und ova passen zu Zeilen, die mehrere Labels haben könnten. p@1 ist nur innerhalb einer Verlustfunktion vergleichbar.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Sampling threshold</source>
        <translation>Stichprobenschwelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling threshold: recorded as fastText does; its classifier does not use it.</source>
        <translation>Stichprobenschwelle: wird wie von fastText aufgezeichnet; sein Klassifikator benutzt sie nicht.</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+62"/>
        <source>Word vectors</source>
        <translation>Wortvektoren</translation>
    </message>
    <message>
        <location line="-61"/>
        <source>Word vectors: a .vec file to start from instead of chance; its dimensions must be those above.</source>
        <translation>Wortvektoren: eine .vec-Datei, von der statt vom Zufall ausgegangen wird; ihre Dimensionen müssen die obigen sein.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;More parameters</source>
        <translation>&amp;Weitere Parameter</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>File of word vectors</source>
        <translation>Datei mit Wortvektoren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose...</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Word vectors (*.vec);;All files (*)</source>
        <translation>Wortvektoren (*.vec);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The shortest character n-gram is longer than the longest.</source>
        <translation>Das kürzeste Buchstaben-n-Gramm ist länger als das längste.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>N-grams need buckets: more than 0.</source>
        <translation>N-Gramme brauchen Buckets: mehr als 0.</translation>
    </message>
</context>
<context>
    <name>touchstone::PeriodStrip</name>
    <message>
        <location filename="../widgets/charts/periodstrip.cpp" line="+33"/>
        <location line="+100"/>
        <source>No row has a time</source>
        <translation>Keine Zeile hat eine Zeit</translation>
    </message>
    <message numerus="yes">
        <location line="-99"/>
        <source>%n month(s), from %1 to %2</source>
        <translation>
            <numerusform>%n Monat, von %1 bis %2</numerusform>
            <numerusform>%n Monate, von %1 bis %2</numerusform>
        </translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1: %2 rows on both sides</source>
        <translation>%1: %2 Zeilen auf beiden Seiten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2 rows of the baseline, %3 of the candidate</source>
        <translation>%1: %2 Zeilen der Basis, %3 des Kandidaten</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline rows</source>
        <translation>Zeilen der Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate rows</source>
        <translation>Zeilen des Kandidaten</translation>
    </message>
</context>
<context>
    <name>touchstone::PostAnswers</name>
    <message>
        <location filename="../widgets/posts/postanswers.cpp" line="+62"/>
        <location line="+34"/>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsExport</name>
    <message>
        <location filename="../widgets/posts/postsexport.cpp" line="+22"/>
        <source>Posts as CSV for spreadsheets...</source>
        <translation>Beiträge als CSV für Tabellenkalkulation …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts as CSV, texts as they are...</source>
        <translation>Beiträge als CSV, Texte unverändert …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts as lines of JSON...</source>
        <translation>Beiträge als JSON-Zeilen …</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Marks of these executions as CSV...</source>
        <translation>Markierungen dieser Läufe als CSV …</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Export posts</source>
        <translation>Beiträge exportieren</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Export %1 posts to %2</source>
        <translation>%1 Beiträge nach %2 exportieren</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Export marks</source>
        <translation>Markierungen exportieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export marks to %1</source>
        <translation>Markierungen nach %1 exportieren</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsFilterBar</name>
    <message>
        <location filename="../widgets/posts/postsfilterbar.cpp" line="+66"/>
        <source>Whose rows</source>
        <translation>Wessen Zeilen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Agreement of both models</source>
        <translation>Übereinstimmung beider Modelle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks of reviewers</source>
        <translation>Markierungen der Prüfer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order of the posts</source>
        <translation>Reihenfolge der Beiträge</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to where the posts were asked for (Escape)</source>
        <translation>Dorthin zurück, von wo die Beiträge aufgerufen wurden (Esc)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Search in the texts: words, &quot;a phrase&quot;, begin*</source>
        <translation>In den Texten suchen: Wörter, &quot;eine Phrase&quot;, Anfang*</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search in the texts</source>
        <translation>In den Texten suchen</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Filters...</source>
        <translation>Filter …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Labels, p@1 and time of the posts</source>
        <translation>Labels, p@1 und Zeit der Beiträge</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the posts that are listed, or the marks, into a file</source>
        <translation>Die aufgelisteten Beiträge oder die Markierungen in eine Datei schreiben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Review...</source>
        <translation>Begutachten …</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Judge a random sample of the posts on which the models differ</source>
        <translation>Eine Zufallsstichprobe der Beiträge beurteilen, bei denen die Modelle sich unterscheiden</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows of both</source>
        <translation>Zeilen von beiden</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows of the baseline</source>
        <translation>Zeilen der Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows of the candidate</source>
        <translation>Zeilen des Kandidaten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Any agreement</source>
        <translation>Einig oder nicht</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Same first label</source>
        <translation>Gleiches erstes Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Different first labels</source>
        <translation>Verschiedene erste Labels</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Marked or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>With a mark</source>
        <translation>Mit Markierung</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Without a mark</source>
        <translation>Ohne Markierung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Negative flips first</source>
        <translation>Negative Flips zuerst</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As in the dataset</source>
        <translation>Wie im Datensatz</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline surest first</source>
        <translation>Basis: sicherste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline least sure first</source>
        <translation>Basis: unsicherste zuerst</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate surest first</source>
        <translation>Kandidat: sicherste zuerst</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate least sure first</source>
        <translation>Kandidat: unsicherste zuerst</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsFilterDialog</name>
    <message>
        <location filename="../widgets/posts/postsfilterdialog.cpp" line="+50"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First label of the baseline</source>
        <translation>Erstes Label der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First label of the candidate</source>
        <translation>Erstes Label des Kandidaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of the baseline</source>
        <translation>p@1 der Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of the candidate</source>
        <translation>p@1 des Kandidaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To before</source>
        <translation>Bis vor</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Filter posts</source>
        <translation>Beiträge filtern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Show posts</source>
        <translation>Beiträge zeigen</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Any label</source>
        <translation>Beliebiges Label</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1, from</source>
        <translation>%1, von</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1, bis</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>2013-05-01, or 2013-05-01T12:30:00Z</source>
        <translation>2013-05-01 oder 2013-05-01T12:30:00Z</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>That is no time; write it as 2013-05-01.</source>
        <translation>Das ist keine Zeit; schreiben Sie sie wie 2013-05-01.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The time ends before it begins.</source>
        <translation>Die Zeit endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The range of p@1 ends before it begins.</source>
        <translation>Der Bereich von p@1 endet, bevor er beginnt.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no label of that name.</source>
        <translation>Ein Label dieses Namens gibt es nicht.</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsModel</name>
    <message>
        <location filename="../widgets/models/postsmodel.cpp" line="+239"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flip</source>
        <translation>Flip</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsTable</name>
    <message>
        <location filename="../widgets/posts/poststable.cpp" line="+27"/>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsView</name>
    <message>
        <location filename="../widgets/posts/postsview.cpp" line="+60"/>
        <source>No post matches</source>
        <translation>Kein Beitrag passt</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take away a filter above to see more posts.</source>
        <translation>Entfernen Sie oben einen Filter, um mehr Beiträge zu sehen.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A blind review is going on</source>
        <translation>Eine blinde Prüfung läuft</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The list and the marks come back when it is over: they would say which side is which.</source>
        <translation>Liste und Markierungen kommen wieder, wenn sie vorbei ist: Sie würden verraten, welche Seite welche ist.</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>The search index could not be built</source>
        <translation>Der Suchindex konnte nicht angelegt werden</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <location filename="../widgets/posts/postsviewmarks.cpp" line="+31"/>
        <source>At most %n posts can be copied or marked at once.</source>
        <translation>
            <numerusform>Höchstens %n Beitrag kann auf einmal kopiert oder markiert werden.</numerusform>
            <numerusform>Höchstens %n Beiträge können auf einmal kopiert oder markiert werden.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The marks were not stored</source>
        <translation>Die Markierungen wurden nicht gespeichert</translation>
    </message>
    <message>
        <location line="+123"/>
        <source>No row was predicted by both executions: the posts of one at a time are shown.</source>
        <translation>Keine Zeile wurde von beiden Läufen vorhergesagt: Es werden die Beiträge jeweils eines Laufs gezeigt.</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The posts could not be listed</source>
        <translation>Die Beiträge konnten nicht aufgelistet werden</translation>
    </message>
    <message numerus="yes">
        <location line="+17"/>
        <source>%1 of %Ln post(s)</source>
        <translation>
            <numerusform>%1 von %Ln Beitrag</numerusform>
            <numerusform>%1 von %Ln Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+50"/>
        <source>The texts could not be read</source>
        <translation>Die Texte konnten nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>The post could not be read</source>
        <translation>Der Beitrag konnte nicht gelesen werden</translation>
    </message>
    <message>
        <location filename="../widgets/posts/postsviewmarks.cpp" line="+28"/>
        <source>A mark compares both models: choose &quot;Rows of both&quot; to mark posts that both predicted.</source>
        <translation>Eine Markierung vergleicht beide Modelle: Wählen Sie „Zeilen von beiden“, um Beiträge zu markieren, die beide vorhergesagt haben.</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Reviewer</source>
        <translation>Prüfer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked:</source>
        <translation>Unter wessen Namen Beiträge markiert werden:</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Only posts that both executions predicted can be judged.</source>
        <translation>Nur Beiträge, die beide Läufe vorhergesagt haben, können beurteilt werden.</translation>
    </message>
</context>
<context>
    <name>touchstone::PredictionColumnsForm</name>
    <message>
        <location filename="../widgets/training/predictioncolumnsform.cpp" line="+19"/>
        <source>Right label: the column that says what each post is. Rows are matched in order only where it agrees with the dataset.</source>
        <translation>Richtiges Label: die Spalte, die sagt, was jeder Beitrag ist. Der Reihe nach werden Zeilen nur zugeordnet, wo sie mit dem Datensatz übereinstimmt.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Id: the column that tells posts apart; rows are matched by it where the dataset has ids.</source>
        <translation>Id: die Spalte, die Beiträge unterscheidet; Zeilen werden nach ihr zugeordnet, wenn der Datensatz Ids hat.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time: the column that says when a post was written, for a dataset made of the file.</source>
        <translation>Zeit: die Spalte, die sagt, wann ein Beitrag geschrieben wurde, für einen Datensatz aus der Datei.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Texts: the columns that a dataset is made of, in this order.</source>
        <translation>Texte: die Spalten, aus denen ein Datensatz gemacht wird, in dieser Reihenfolge.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Right &amp;label:</source>
        <translation>Richtiges &amp;Label:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Id:</source>
        <translation>&amp;Kennung (Id):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tim&amp;e:</source>
        <translation>Z&amp;eit:</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Te&amp;xts:</source>
        <translation>Te&amp;xte:</translation>
    </message>
</context>
<context>
    <name>touchstone::PreviewPane</name>
    <message>
        <location filename="../widgets/importing/previewpane.cpp" line="+57"/>
        <location line="+25"/>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>How much of the files was read</source>
        <translation>Wie viel von den Dateien gelesen wurde</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Bad rows by reason, and warnings</source>
        <translation>Schlechte Zeilen nach Grund, und Warnungen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Bad rows and warnings</source>
        <translation>Schlechte Zeilen und Warnungen</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>%1 rows can be imported, %2 are bad</source>
        <translation>%1 Zeilen können importiert werden, %2 sind schlecht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first %1 rows: %2 are bad</source>
        <translation>Die ersten %1 Zeilen: %2 sind schlecht</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>None</source>
        <translation>Keine</translation>
    </message>
</context>
<context>
    <name>touchstone::ProbeList</name>
    <message>
        <location filename="../widgets/tryit/probelist.cpp" line="+37"/>
        <source>No probe texts yet. What is saved here is shown by every comparison, with the labels that both models give it.</source>
        <translation>Noch keine Probetexte. Was hier gespeichert ist, zeigt jeder Vergleich, mit den Labels, die beide Modelle ihm geben.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probe texts</source>
        <translation>Probetexte</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Puts the chosen probe text and its label into the fields above (Return)</source>
        <translation>Übernimmt den gewählten Probetext und sein Label in die Felder oben (Eingabe)</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Save a probe text</source>
        <translation>Probetext speichern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Remove the new probe text</source>
        <translation>Den neuen Probetext entfernen</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Change probe text %1</source>
        <translation>Probetext %1 ändern</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Change probe text %1 back</source>
        <translation>Änderung von Probetext %1 zurücknehmen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Remove probe text %1</source>
        <translation>Probetext %1 entfernen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Bring back probe text %1</source>
        <translation>Probetext %1 zurückholen</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>The probe texts cannot be read</source>
        <translation>Die Probetexte können nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expected label</source>
        <translation>Erwartetes Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
</context>
<context>
    <name>touchstone::ProbesTab</name>
    <message>
        <location filename="../widgets/comparison/probestab.cpp" line="+49"/>
        <source>%1 (lacks the expected label)</source>
        <translation>%1 (kennt das erwartete Label nicht)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>right on both</source>
        <translation>bei beiden richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>wrong on both</source>
        <translation>bei beiden falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 became right</source>
        <translation>%1 wurde richtig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 became wrong</source>
        <translation>%1 wurde falsch</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are no probe texts. Press &quot;Try it&quot;, type a text that must come out right, give the label that it should get and save it: every comparison then shows what both models make of it.</source>
        <translation>Es gibt keine Probetexte. Drücken Sie „Ausprobieren“, geben Sie einen Text ein, der richtig herauskommen muss, dazu das Label, das er bekommen soll, und speichern Sie ihn: Jeder Vergleich zeigt dann, was beide Modelle daraus machen.</translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%n probe text(s); none of them has an expected label.</source>
        <translation>
            <numerusform>%n Probetext; er hat kein erwartetes Label.</numerusform>
            <numerusform>%n Probetexte; keiner davon hat ein erwartetes Label.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of %1 probe texts with an expected label, the baseline has %2 right and the candidate %3; %4 became right, %5 became wrong.</source>
        <translation>Von %1 Probetexten mit erwartetem Label hat die Basis %2 richtig und der Kandidat %3; %4 wurden richtig, %5 wurden falsch.</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Probe texts</source>
        <translation>Probetexte</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Try it...</source>
        <translation>&amp;Ausprobieren …</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Reading the probe texts ...</source>
        <translation>Die Probetexte werden gelesen …</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The probe texts are not shown. %1</source>
        <translation>Die Probetexte werden nicht gezeigt. %1</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>touchstone::PropertiesModel</name>
    <message>
        <location filename="../widgets/models/propertiesmodel.cpp" line="+76"/>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>touchstone::PropertyTree</name>
    <message>
        <location filename="../widgets/common/propertytree.cpp" line="+62"/>
        <source>Copy lines</source>
        <translation>Zeilen kopieren</translation>
    </message>
</context>
<context>
    <name>touchstone::ProtectDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+83"/>
        <source>Protect an alias</source>
        <translation>Alias schützen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>C&amp;hange the protection</source>
        <translation>Schutz &amp;ändern</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A&amp;lias</source>
        <translation>A&amp;lias</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;People who must approve</source>
        <translation>&amp;Personen, die freigeben müssen</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>A name begins with a small letter and goes on with small letters, digits, - and _.</source>
        <translation>Ein Name beginnt mit einem Kleinbuchstaben; es folgen Kleinbuchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is so already: %1.</source>
        <translation>Es ist schon so: %1.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 can be moved to any version, without a decision.</source>
        <translation>%1 kann ohne Entscheidung auf jede Version gesetzt werden.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 can be moved only to a version that %n different person(s) approved since it was rejected last. What it points to now stays. Rolling back asks for no approval.</source>
        <translation>
            <numerusform>%1 kann nur auf eine Version gesetzt werden, die %n Person seit der letzten Ablehnung freigegeben hat. Worauf er jetzt zeigt, bleibt. Zurücksetzen verlangt keine Freigabe.</numerusform>
            <numerusform>%1 kann nur auf eine Version gesetzt werden, die %n verschiedene Personen seit der letzten Ablehnung freigegeben haben. Worauf er jetzt zeigt, bleibt. Zurücksetzen verlangt keine Freigabe.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Protect %1</source>
        <translation>%1 schützen</translation>
    </message>
</context>
<context>
    <name>touchstone::PullLegend</name>
    <message>
        <location filename="../widgets/posts/wordstext.cpp" line="+147"/>
        <source>The thicker, the stronger; dotted: pulls away.</source>
        <translation>Je dicker, desto stärker; gepunktet: zieht weg.</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Line above: pulls the candidate towards %1.</source>
        <translation>Linie darüber: zieht den Kandidaten zu %1.</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Line below: pulls the baseline towards %1.</source>
        <translation>Linie darunter: zieht die Basis zu %1.</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>above: towards %1</source>
        <translation>darüber: zu %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>below: towards %1</source>
        <translation>darunter: zu %1</translation>
    </message>
</context>
<context>
    <name>touchstone::PullTable</name>
    <message>
        <location filename="../widgets/tryit/pulltable.cpp" line="+13"/>
        <source>%1 (unknown)</source>
        <translation>%1 (unbekannt)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Words that decided</source>
        <translation>Wörter, die entschieden</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As the model sees it</source>
        <translation>Wie das Modell es sieht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In the text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What the probability of this label loses when the text is scored without the word</source>
        <translation>Was die Wahrscheinlichkeit dieses Labels verliert, wenn der Text ohne das Wort bewertet wird</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>What each word adds to the probability of the label above its column: the text is scored again without it.</source>
        <translation>Was jedes Wort zur Wahrscheinlichkeit des Labels über seiner Spalte beiträgt: Der Text wird ohne das Wort noch einmal bewertet.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Of %1 words, the %2 that pull most are listed.</source>
        <translation>Von %1 Wörtern sind die %2 aufgelistet, die am stärksten ziehen.</translation>
    </message>
</context>
<context>
    <name>touchstone::QqPlot</name>
    <message numerus="yes">
        <location filename="../widgets/charts/qqplot.cpp" line="+48"/>
        <source>%n label(s) against the quantiles of a normal distribution</source>
        <translation>
            <numerusform>%n Label gegen die Quantile einer Normalverteilung</numerusform>
            <numerusform>%n Labels gegen die Quantile einer Normalverteilung</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1: change %2 at normal quantile %3</source>
        <translation>%1: Änderung %2 beim Normalquantil %3</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Normal quantile</source>
        <translation>Normalquantil</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>quantile of the standard normal distribution</source>
        <translation>Quantil der Standardnormalverteilung</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No values to show</source>
        <translation>Keine Werte</translation>
    </message>
</context>
<context>
    <name>touchstone::QuantizationForm</name>
    <message>
        <location filename="../widgets/training/quantizationform.cpp" line="+13"/>
        <source>&amp;Quantise the model</source>
        <translation>Modell &amp;quantisieren</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths apart</source>
        <translation>Längen getrennt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels too</source>
        <translation>Auch die Labels</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retrain what is kept</source>
        <translation>Behaltenes neu trainieren</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Quantise: keeps one byte for each few values of a vector, so that the file is much smaller and a little less exact. It needs 256 words or more.</source>
        <translation>Quantisieren: behält ein Byte für je einige Werte eines Vektors, sodass die Datei viel kleiner und etwas ungenauer wird. Es braucht mindestens 256 Wörter.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lengths apart: one more byte a vector, for its length; often more exact.</source>
        <translation>Längen getrennt: ein weiteres Byte je Vektor für seine Länge; oft genauer.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels too: also the vectors of the labels, which must be 256 or more.</source>
        <translation>Auch die Labels: auch die Vektoren der Labels, von denen es mindestens 256 geben muss.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep: so many words and n-gram buckets, those with the longest vectors; 256 or more.</source>
        <translation>Behalten: so viele Wörter und N-Gramm-Buckets, und zwar die mit den längsten Vektoren; mindestens 256.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retrain: trains what is kept once more, with the same epochs.</source>
        <translation>Neu trainieren: trainiert noch einmal mit gleich vielen Epochen, was behalten wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Values a byte: more make the file smaller and less exact; 2 is usual.</source>
        <translation>Werte je Byte: Mehr machen die Datei kleiner und ungenauer; 2 ist üblich.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Words and buckets kept</source>
        <translation>Behaltene Wörter und Buckets</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Values a byte</source>
        <translation>Werte je Byte</translation>
    </message>
</context>
<context>
    <name>touchstone::ReadingPane</name>
    <message>
        <location filename="../widgets/posts/readingpane.cpp" line="+53"/>
        <source>Words, and how much each pulls towards each side&apos;s first label</source>
        <translation>Wörter, und wie stark jedes zum ersten Label jeder Seite zieht</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The post and its words</source>
        <translation>Der Beitrag und seine Wörter</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>%1 does not know %2</source>
        <translation>%1 kennt %2 nicht</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Label: %1</source>
        <translation>Label: %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Without a label</source>
        <translation>Ohne Label</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No words for the %1: %2</source>
        <translation>Keine Wörter (%1): %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
</context>
<context>
    <name>touchstone::RecipeForm</name>
    <message>
        <location filename="../widgets/training/recipeform.cpp" line="+20"/>
        <source>White space becomes one space</source>
        <translation>Leerraum wird ein Leerzeichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete ASCII punctuation</source>
        <translation>ASCII-Satzzeichen löschen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lower case</source>
        <translation>Kleinschreibung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Plain: the text as it is</source>
        <translation>Unverändert: der Text, wie er ist</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Custom</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text recipe</source>
        <translation>Textaufbereitung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text recipe: how the texts of a post become the line that fastText sees. It is stored with the model, so training, evaluation and serving cannot differ.</source>
        <translation>Textaufbereitung: wie aus den Texten eines Beitrags die Zeile wird, die fastText sieht. Sie wird mit dem Modell gespeichert, damit Training, Auswertung und Betrieb sich nicht unterscheiden können.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Line breaks, tabs and runs of spaces become one space, as a reader sees them.</source>
        <translation>Zeilenumbrüche, Tabulatoren und Folgen von Leerzeichen werden ein Leerzeichen, wie man es liest.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Deletes the 32 ASCII punctuation characters, so that &apos;cat,&apos; and &apos;cat&apos; are one word.</source>
        <translation>Löscht die 32 ASCII-Satzzeichen, sodass „cat,“ und „cat“ ein Wort sind.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&apos;Cat&apos; and &apos;cat&apos; become one word: fewer words, each seen more often.</source>
        <translation>„Cat“ und „cat“ werden ein Wort: weniger Wörter, jedes öfter gesehen.</translation>
    </message>
</context>
<context>
    <name>touchstone::ReleaseDialog</name>
    <message>
        <location filename="../widgets/releases/releasedialog.cpp" line="+50"/>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Wh&amp;y (needed)</source>
        <translation>Begrün&amp;dung (nötig)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wh&amp;y</source>
        <translation>&amp;Begründung</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Say who does it.</source>
        <translation>Geben Sie an, wer es tut.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Say why: the reason is recorded.</source>
        <translation>Geben Sie an, warum: Die Begründung wird aufgezeichnet.</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Nothing was recorded</source>
        <translation>Nichts wurde aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>touchstone::ReleasesPage</name>
    <message>
        <location filename="../widgets/releases/releasespage.cpp" line="+77"/>
        <source>Aliases</source>
        <translation>Aliasse</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pending candidates</source>
        <translation>Ausstehende Kandidaten</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+200"/>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <location line="-195"/>
        <location line="+159"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location line="-110"/>
        <source>Add version...</source>
        <translation>Version hinzufügen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decide...</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Move alias...</source>
        <translation>Alias verschieben …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Roll back...</source>
        <translation>Zurückrollen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protect...</source>
        <translation>Schützen …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export...</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verify</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gates...</source>
        <translation>Prüfregeln …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare every record and everything that one names with its hash</source>
        <translation>Jeden Eintrag und alles, was er nennt, mit seinem Hash vergleichen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rules that a comparison must pass</source>
        <translation>Die Regeln, die ein Vergleich bestehen muss</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Find in the audit list</source>
        <translation>Im Protokoll suchen</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Lineage...</source>
        <translation>Herkunft …</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Nothing was released yet</source>
        <translation>Noch nichts freigegeben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a model a version. A person decides about it on the evidence of a comparison, and an alias such as production points to what is used. Every step is recorded for good.</source>
        <translation>Machen Sie ein Modell zu einer Version. Ein Mensch entscheidet darüber anhand eines Vergleichs, und ein Alias wie production zeigt auf das, was benutzt wird. Jeder Schritt wird dauerhaft festgehalten.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Add a version...</source>
        <translation>Version &amp;hinzufügen …</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&amp;Copy as text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Parts of the releases</source>
        <translation>Teile der Freigaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+126"/>
        <source>Pending</source>
        <translation>Ausstehend</translation>
    </message>
    <message>
        <location line="-124"/>
        <source>Audit list</source>
        <translation>Auditliste</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>History of an alias</source>
        <translation>Verlauf eines Alias</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>The releases cannot be read. &apos;Verify&apos; says what is not as it was</source>
        <translation>Die Freigaben können nicht gelesen werden. „Prüfen“ sagt, was nicht mehr ist, wie es war</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Comparing what waits with what is in production ...</source>
        <translation>Ausstehendes wird mit dem Produktiven verglichen …</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>What waits could not be compared</source>
        <translation>Ausstehendes konnte nicht verglichen werden</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Nothing waits for a decision.</source>
        <translation>Nichts wartet auf eine Entscheidung.</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n version(s) wait for a decision, judged by the default gates.</source>
        <translation>
            <numerusform>%n Version wartet auf eine Entscheidung, beurteilt nach den Standard-Prüfregeln.</numerusform>
            <numerusform>%n Versionen warten auf eine Entscheidung, beurteilt nach den Standard-Prüfregeln.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pending (%1)</source>
        <translation>Ausstehend (%1)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>Der Arbeitsbereich kann nicht geändert werden: %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The records of the releases cannot be read</source>
        <translation>Die Einträge der Freigaben können nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no version yet: add one first</source>
        <translation>Es gibt noch keine Version: Fügen Sie zuerst eine hinzu</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a model a version</source>
        <translation>Ein Modell zu einer Version machen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve or reject the chosen version (Ctrl+Return)</source>
        <translation>Die gewählte Version freigeben oder ablehnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Point an alias to a version</source>
        <translation>Einen Alias auf eine Version zeigen lassen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Point an alias back to what it pointed to before</source>
        <translation>Einen Alias wieder auf das zeigen lassen, worauf er vorher zeigte</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No alias points anywhere yet</source>
        <translation>Noch zeigt kein Alias irgendwohin</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many people must approve what an alias is moved to</source>
        <translation>Wie viele Personen freigeben müssen, worauf ein Alias verschoben wird</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Hand out the chosen version: the model and its text recipe</source>
        <translation>Die gewählte Version herausgeben: das Modell und seine Textaufbereitung</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Alias %1</source>
        <translation>Alias %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Record #%1</source>
        <translation>Eintrag #%1</translation>
    </message>
    <message>
        <location filename="../widgets/releases/releasespagesteps.cpp" line="+75"/>
        <source>%1 cannot be decided yet: evaluate its model, so that it can be compared.</source>
        <translation>Über %1 kann noch nicht entschieden werden: Werten Sie das Modell aus, damit es verglichen werden kann.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 cannot be decided here: evaluate its model and what it is measured against on the same rows, compare them, and press Decide on the comparison.</source>
        <translation>Über %1 kann hier nicht entschieden werden: Werten Sie das Modell und das, woran es gemessen wird, auf denselben Zeilen aus, vergleichen Sie beide, und drücken Sie im Vergleich „Entscheiden“.</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Folder for version %1</source>
        <translation>Ordner für Version %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Model and text recipe: %1, %2</source>
        <translation>Modell und Textaufbereitung: %1, %2</translation>
    </message>
</context>
<context>
    <name>touchstone::ReliabilityChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/reliabilitychart.cpp" line="+34"/>
        <source>%1 with %n bin(s)</source>
        <translation>
            <numerusform>%1 mit %n Bereich</numerusform>
            <numerusform>%1 mit %n Bereichen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1: of %2 rows with a mean p@1 of %3, %4 are right (%5 to %6)</source>
        <translation>%1: Von %2 Zeilen mit mittlerem p@1 von %3 sind %4 richtig (%5 bis %6)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean p@1</source>
        <translation>Mittl. p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lower limit</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Upper limit</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>p@1; below, the number of rows</source>
        <translation>p@1; darunter die Anzahl der Zeilen</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>No values to show</source>
        <translation>Keine Werte zu zeigen</translation>
    </message>
</context>
<context>
    <name>touchstone::ReportDialog</name>
    <message>
        <location filename="../widgets/reporting/reportdialog.cpp" line="+65"/>
        <source>&amp;Examples of posts, with their texts</source>
        <translation>B&amp;eispiele von Beiträgen, mit Texten</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Save parameters...</source>
        <translation>&amp;Parameter speichern …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Write</source>
        <translation>&amp;Schreiben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ca&amp;ncel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Report of #%1 and #%2</source>
        <translation>Bericht zu #%1 und #%2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Writing the report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Keeps all of this with the workspace: &apos;touchstone report NAME --latest&apos; makes the report again on the newest data</source>
        <translation>Behält all das im Arbeitsbereich: „touchstone report NAME --latest“ macht den Bericht noch einmal auf den neuesten Daten</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+236"/>
        <source>The report was cancelled.</source>
        <translation>Der Bericht wurde abgebrochen.</translation>
    </message>
    <message>
        <location line="-198"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;HTML page: one file that needs nothing else</source>
        <translation>&amp;HTML-Seite: eine Datei, die sonst nichts braucht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;PDF: the same, to print</source>
        <translation>PD&amp;F: dasselbe zum Drucken</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Markdown: a summary for a pull request</source>
        <translation>&amp;Markdown: eine Zusammenfassung für einen Pull-Request</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;JUnit XML: the gates, for CI</source>
        <translation>&amp;JUnit-XML: die Prüfregeln, für CI</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;CSV tables: a folder, for spreadsheets</source>
        <translation>&amp;CSV-Tabellen: ein Ordner, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;JSON: every number</source>
        <translation>JS&amp;ON: jede Zahl</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Where</source>
        <translation>Wohin</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Every file has this name and the ending of its format</source>
        <translation>Jede Datei hat diesen Namen und die Endung ihres Formats</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>C&amp;hoose...</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>N&amp;ame</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Names both sides</source>
        <translation>Nennt beide Seiten</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lists of labels show only labels with this text in their name</source>
        <translation>Die Listen zeigen nur Labels mit diesem Text im Namen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Labels in each of the lists: most degraded, most improved, new, removed</source>
        <translation>Labels in jeder der Listen: am meisten verschlechtert, am meisten verbessert, neu, entfallen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sections of the report</source>
        <translation>Abschnitte des Berichts</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Switch it off where whoever reads the report must not see what people wrote</source>
        <translation>Schalten Sie es aus, wenn Leser des Berichts nicht sehen dürfen, was Menschen geschrieben haben</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only &amp;labels with</source>
        <translation>Nur &amp;Labels mit</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels &amp;in a list</source>
        <translation>Labels &amp;in einer Liste</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Choose a format.</source>
        <translation>Wählen Sie ein Format.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give a folder and a name without &apos;/&apos;.</source>
        <translation>Geben Sie einen Ordner und einen Namen ohne „/“ an.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Folder for the report</source>
        <translation>Ordner für den Bericht</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Writing...</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Write the report of #%1 and #%2</source>
        <translation>Den Bericht zu #%1 und #%2 schreiben</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The report was not written: %1</source>
        <translation>Der Bericht wurde nicht geschrieben: %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Keep the parameters of the report</source>
        <translation>Die Parameter des Berichts behalten</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The parameters were not kept: %1</source>
        <translation>Die Parameter wurden nicht behalten: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Kept: touchstone report %1 --latest</source>
        <translation>Behalten: touchstone report %1 --latest</translation>
    </message>
</context>
<context>
    <name>touchstone::ReviewDialog</name>
    <message>
        <location filename="../widgets/posts/reviewdialog.cpp" line="+51"/>
        <source>Review posts</source>
        <translation>Beiträge begutachten</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The verdict was not stored</source>
        <translation>Das Urteil wurde nicht gespeichert</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>All flips: one model right, the other wrong</source>
        <translation>Alle Flips: ein Modell richtig, das andere falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative flips of which the candidate was sure</source>
        <translation>Negative Flips, bei denen der Kandidat sicher war</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The same number draws the same posts</source>
        <translation>Dieselbe Zahl zieht dieselben Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind: left and right at random, without names</source>
        <translation>Blind: links und rechts zufällig, ohne Namen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+19"/>
        <source>Reviews that are not finished</source>
        <translation>Nicht beendete Begutachtungen</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Posts</source>
        <translation>Beiträge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Out of</source>
        <translation>Aus</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Judge a new sample</source>
        <translation>Eine neue Stichprobe beurteilen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Posts judged</source>
        <translation>Beurteilte Beiträge</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Note, then a verdict</source>
        <translation>Notiz, dann ein Urteil</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note for the verdict</source>
        <translation>Notiz zum Urteil</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Left is better</source>
        <translation>Links ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label is wrong</source>
        <translation>Label ist falsch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unclear</source>
        <translation>Unklar</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right is better</source>
        <translation>Rechts ist besser</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous post</source>
        <translation>Voriger Beitrag</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Back to the post before, to judge it again (Backspace)</source>
        <translation>Zurück zum Beitrag davor, um ihn neu zu beurteilen (Rücktaste)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>All posts are judged</source>
        <translation>Alle Beiträge sind beurteilt</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The reviews could not be read</source>
        <translation>Die Begutachtungen konnten nicht gelesen werden</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Review %1: %2 of %n post(s) are left</source>
        <translation>
            <numerusform>Begutachtung %1: noch %2 von %n Beitrag</numerusform>
            <numerusform>Begutachtung %1: noch %2 von %n Beiträgen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>, blind</source>
        <translation>, blind</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>No sample was drawn</source>
        <translation>Es wurde keine Stichprobe gezogen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Opening the posts ...</source>
        <translation>Die Beiträge werden geöffnet …</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The posts could not be opened</source>
        <translation>Die Beiträge konnten nicht geöffnet werden</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+16"/>
        <source>The post could not be read</source>
        <translation>Der Beitrag konnte nicht gelesen werden</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Left and right were exchanged at random; these are the models behind them.</source>
        <translation>Links und rechts waren zufällig vertauscht; dies sind die Modelle dahinter.</translation>
    </message>
</context>
<context>
    <name>touchstone::RollBackDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="-119"/>
        <source>Roll back</source>
        <translation>Zurückrollen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Roll back</source>
        <translation>&amp;Zurückrollen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A&amp;lias</source>
        <translation>A&amp;lias</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back &amp;to</source>
        <translation>Zurück &amp;auf</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1, the one before</source>
        <translation>%1, die davor</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>No alias points anywhere yet.</source>
        <translation>Noch zeigt kein Alias irgendwohin.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 pointed to nothing before.</source>
        <translation>%1 zeigte vorher auf nichts.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Roll %1 back to %2</source>
        <translation>%1 auf %2 zurücksetzen</translation>
    </message>
</context>
<context>
    <name>touchstone::RowsModel</name>
    <message>
        <location filename="../widgets/models/rowsmodel.cpp" line="+118"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label</source>
        <translation>Label</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id</source>
        <translation>Id</translation>
    </message>
</context>
<context>
    <name>touchstone::RuleForm</name>
    <message>
        <location filename="../widgets/releases/ruleform.cpp" line="+22"/>
        <source>Decisions waive the rule by its name</source>
        <translation>Unter diesem Namen nehmen Entscheidungen die Regel aus</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>R&amp;ule</source>
        <translation>Re&amp;gel</translation>
    </message>
</context>
<context>
    <name>touchstone::RunDifferencesModel</name>
    <message>
        <location filename="../widgets/models/rundifferencesmodel.cpp" line="+78"/>
        <source>Evaluation: inputs</source>
        <translation>Auswertung: Eingaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluation: parameters</source>
        <translation>Auswertung: Parameter</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluation: environment</source>
        <translation>Auswertung: Umgebung</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Evaluation: code</source>
        <translation>Auswertung: Code</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Training: inputs</source>
        <translation>Training: Eingaben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training: parameters</source>
        <translation>Training: Parameter</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Training: environment</source>
        <translation>Training: Umgebung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training: code</source>
        <translation>Training: Code</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+92"/>
        <source>%1, %2: %3 (differs)</source>
        <translation>%1, %2: %3 (verschieden)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>touchstone::RunsTab</name>
    <message>
        <location filename="../widgets/comparison/runstab.cpp" line="+41"/>
        <source>Nothing differs</source>
        <translation>Nichts ist verschieden</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show all lines, or take away the filter, to see what the two have in common.</source>
        <translation>Zeigen Sie alle Zeilen, oder nehmen Sie den Filter weg, um zu sehen, was die beiden gemeinsam haben.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Differences only</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Filter: parameter, value ...</source>
        <translation>Filtern: Parameter, Wert …</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter parameters, inputs and environment</source>
        <translation>Parameter, Eingaben und Umgebung filtern</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Parameters, inputs, environment and code of both sides</source>
        <translation>Parameter, Eingaben, Umgebung und Code beider Seiten</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Commits between the code of both sides</source>
        <translation>Commits zwischen dem Code beider Seiten</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Code of the trainings</source>
        <translation>Code der Trainings</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Code of the evaluations</source>
        <translation>Code der Auswertungen</translation>
    </message>
    <message numerus="yes">
        <location line="+41"/>
        <source>%1 of %n line(s) differ</source>
        <translation>
            <numerusform>%1 von %n Zeile verschieden</numerusform>
            <numerusform>%1 von %n Zeilen verschieden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SelectedPostsButton</name>
    <message>
        <location filename="../widgets/comparison/selectedposts.cpp" line="+41"/>
        <source>Show posts</source>
        <translation>Beiträge zeigen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The posts behind what is selected (Ctrl+Shift+P)</source>
        <translation>Die Beiträge hinter der Auswahl (Strg+Umschalt+P)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Posts with the baseline&apos;s p@1 in the chosen range</source>
        <translation>Beiträge mit p@1 der Basis im gewählten Bereich</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Posts with the candidate&apos;s p@1 in the chosen range</source>
        <translation>Beiträge mit p@1 des Kandidaten im gewählten Bereich</translation>
    </message>
</context>
<context>
    <name>touchstone::SelectionModel</name>
    <message>
        <location filename="../widgets/models/selectionmodel.cpp" line="+22"/>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 %2 and more</source>
        <translation>%1 %2 und mehr</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 below %2</source>
        <translation>%1 unter %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>posts from %1 to %2</source>
        <translation>Beiträge von %1 bis %2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>posts from %1</source>
        <translation>Beiträge ab %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>posts to %1</source>
        <translation>Beiträge bis %1</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>contains &quot;%1&quot;</source>
        <translation>enthält „%1“</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>support %1 %2</source>
        <translation>Zeilen %1 %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>f1 change</source>
        <translation>f1-Änderung</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1</source>
        <translation>p@1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>marked: %1</source>
        <translation>markiert: %1</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n label(s) marked</source>
        <translation>
            <numerusform>%n Label markiert</numerusform>
            <numerusform>%n Labels markiert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SettingsDialog</name>
    <message>
        <location filename="../widgets/mainwindow/settingsdialog.cpp" line="+19"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Git&apos;s user</source>
        <translation>Benutzer von Git</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked and versions decided</source>
        <translation>Unter wessen Namen Beiträge markiert und Versionen entschieden werden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
</context>
<context>
    <name>touchstone::ShortcutsWindow</name>
    <message>
        <location filename="../widgets/mainwindow/shortcutswindow.cpp" line="+57"/>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+1"/>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What it does</source>
        <translation>Was es tut</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Tab moves between controls, the arrow keys inside a list, F6 between the panes of the window.</source>
        <translation>Tab wechselt zwischen Bedienelementen, die Pfeiltasten innerhalb einer Liste, F6 zwischen den Bereichen des Fensters.</translation>
    </message>
</context>
<context>
    <name>touchstone::SideCard</name>
    <message>
        <location filename="../widgets/comparison/sidecard.cpp" line="+35"/>
        <source>model not here</source>
        <translation>Modell nicht hier</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>model %1</source>
        <translation>Modell %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n Label</numerusform>
            <numerusform>%n Labels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SideStrip</name>
    <message>
        <location filename="../widgets/releases/sidestrip.cpp" line="+34"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: #%2, model %3</source>
        <translation>%1: #%2, Modell %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2 rows, %3 labelled</source>
        <translation>%1, %2 Zeilen, %3 mit Label</translation>
    </message>
</context>
<context>
    <name>touchstone::SplitDialog</name>
    <message>
        <location filename="../widgets/training/splitdialog.cpp" line="+21"/>
        <source>&amp;Split</source>
        <translation>&amp;Aufteilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>By &amp;time: the oldest rows train, the newest test</source>
        <translation>Nach &amp;Zeit: die ältesten Zeilen fürs Training, die neuesten zum Testen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At &amp;random</source>
        <translation>&amp;Zufällig</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test from this &amp;day on:</source>
        <translation>Test ab diesem &amp;Tag:</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same shares within every &amp;label</source>
        <translation>In jedem &amp;Label dieselben Anteile</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Split a dataset</source>
        <translation>Einen Datensatz aufteilen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The number of rows in each part appears here.</source>
        <translation>Die Anzahl der Zeilen in jedem Teil erscheint hier.</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Dataset: its rows stay as they are; the split is an execution of its own, and a dataset may have several.</source>
        <translation>Datensatz: seine Zeilen bleiben, wie sie sind; die Aufteilung ist ein eigener Lauf, und ein Datensatz kann mehrere haben.</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>By time: tests the model on posts that are newer than all it has seen, as in production.</source>
        <translation>Nach Zeit: prüft das Modell an Beiträgen, die neuer sind als alle, die es gesehen hat, wie im Betrieb.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At random: all parts come from the same time, so the test part flatters a model that will meet newer posts.</source>
        <translation>Zufällig: alle Teile stammen aus derselben Zeit, deshalb schmeichelt der Testteil einem Modell, das neueren Beiträgen begegnen wird.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Day: rows before it (UTC) are for training, the others for testing; there is no validation part then.</source>
        <translation>Tag: Zeilen davor (UTC) sind zum Training, die anderen zum Testen; dann gibt es keinen Validierungsteil.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>First day of the test part</source>
        <translation>Erster Tag des Testteils</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Seed: the same seed gives the same parts on every machine.</source>
        <translation>Startwert: derselbe Startwert ergibt auf jedem Rechner dieselben Teile.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Same shares: rare labels are in every part, too, as far as their rows allow.</source>
        <translation>Dieselben Anteile: auch seltene Labels sind in jedem Teil, soweit ihre Zeilen reichen.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>D&amp;ataset:</source>
        <translation>D&amp;atensatz:</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Trai&amp;ning:</source>
        <translation>Trai&amp;ning:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Validation:</source>
        <translation>&amp;Validierung:</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>T&amp;est:</source>
        <translation>T&amp;est:</translation>
    </message>
    <message>
        <location line="+5"/>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shares: of the rows that have a time, or of all rows. Together they are 100 %.</source>
        <translation>Anteile: an den Zeilen, die eine Zeit haben, oder an allen Zeilen. Zusammen sind es 100 %.</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Seed:</source>
        <translation>&amp;Startwert:</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 (%2 rows)</source>
        <translation>%1 (%2 Zeilen)</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>Der Arbeitsbereich hat noch keinen Datensatz: importieren Sie zuerst Beiträge.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The rows have no time: split at random, or import them with a time column.</source>
        <translation>Die Zeilen haben keine Zeit: teilen Sie zufällig auf, oder importieren Sie sie mit einer Zeitspalte.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The shares add up to %1 %, not to 100 %.</source>
        <translation>Die Anteile ergeben zusammen %1 %, nicht 100 %.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing would be left to train on.</source>
        <translation>Zum Training bliebe nichts übrig.</translation>
    </message>
</context>
<context>
    <name>touchstone::StartPage</name>
    <message>
        <location filename="../widgets/mainwindow/startpage.cpp" line="+40"/>
        <location line="+125"/>
        <source>&amp;Try the demo</source>
        <translation>Demo &amp;ausprobieren</translation>
    </message>
    <message>
        <location line="-121"/>
        <source>&amp;New workspace...</source>
        <translation>&amp;Neuer Arbeitsbereich …</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Open workspace...</source>
        <translation>Arbeitsbereich &amp;öffnen …</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Put the text classifier in production and its candidate side by side, on real data, and see what would change.</source>
        <translation>Stellen Sie den produktiven Textklassifikator und seinen Kandidaten nebeneinander, auf echten Daten, und sehen Sie, was sich ändern würde.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Begin</source>
        <translation>Anfangen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A workspace is one folder that holds your posts, models and results. Make one, then drop a file with posts on the window.</source>
        <translation>Ein Arbeitsbereich ist ein Ordner mit Ihren Beiträgen, Modellen und Ergebnissen. Legen Sie einen an, und lassen Sie dann eine Datei mit Beiträgen auf das Fenster fallen.</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open a workspace that is there: a folder whose name ends in .touchstone.</source>
        <translation>Öffnen Sie einen vorhandenen Arbeitsbereich: einen Ordner, dessen Name auf .touchstone endet.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Look around</source>
        <translation>Umsehen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Generated posts, two models and their comparison, made here in about a minute.</source>
        <translation>Erzeugte Beiträge, zwei Modelle und ihr Vergleich, hier in etwa einer Minute angelegt.</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Recent</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, missing</source>
        <translation>%1, fehlt</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Take it off this list; the folder stays</source>
        <translation>Aus dieser Liste nehmen; der Ordner bleibt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove %1 from the list</source>
        <translation>%1 aus der Liste entfernen</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Making the demo...</source>
        <translation>Demo wird angelegt …</translation>
    </message>
</context>
<context>
    <name>touchstone::TableView</name>
    <message>
        <location filename="../widgets/common/tableview.cpp" line="+98"/>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Copy cell</source>
        <translation>Zelle kopieren</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Save the table as CSV...</source>
        <translation>Tabelle als CSV speichern …</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Save the table</source>
        <translation>Tabelle speichern</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>touchstone::TermsPage</name>
    <message>
        <location filename="../widgets/comparison/termspage.cpp" line="+31"/>
        <source>Term</source>
        <translation>Begriff</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <source>Posts that hold it</source>
        <translation>Beiträge, die ihn enthalten</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The change over its deviation under no change</source>
        <translation>Die Änderung geteilt durch ihre Streuung ohne Änderung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>more than chance</source>
        <translation>mehr als Zufall</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>within chance</source>
        <translation>im Rahmen des Zufalls</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 of %2 terms moved by more than chance allows for any of them (|z| above %3). Counted: posts that hold the term, %4 of the baseline and %5 of the candidate; terms in fewer than %6 posts are left out.</source>
        <translation>%1 von %2 Begriffen änderten sich mehr, als der Zufall bei irgendeinem davon erlaubt (|z| über %3). Gezählt: Beiträge, die den Begriff enthalten, %4 der Basis und %5 des Kandidaten; Begriffe in weniger als %6 Beiträgen sind weggelassen.</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The posts of a label are those with this gold label.</source>
        <translation>Die Beiträge eines Labels sind die mit diesem Gold-Label.</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The posts of a label are those that the model gave it first.</source>
        <translation>Die Beiträge eines Labels sind die, denen das Modell es als erstes gab.</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Count the terms</source>
        <translation>&amp;Begriffe zählen</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Counting the terms</source>
        <translation>Begriffe zählen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Posts whose terms are listed</source>
        <translation>Beiträge, deren Begriffe aufgelistet sind</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Rose</source>
        <translation>Gestiegen</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fell</source>
        <translation>Gefallen</translation>
    </message>
    <message>
        <location line="+31"/>
        <location line="+58"/>
        <source>Both sides hold the same rows: their texts, and so their terms, cannot differ.</source>
        <translation>Beide Seiten haben dieselben Zeilen: Ihre Texte und damit ihre Begriffe können sich nicht unterscheiden.</translation>
    </message>
    <message>
        <location line="-57"/>
        <source>Counting reads the texts of both sides twice. It shows which terms are in more or fewer posts than before, of all posts and of the largest labels.</source>
        <translation>Das Zählen liest die Texte beider Seiten zweimal. Es zeigt, welche Begriffe in mehr oder weniger Beiträgen vorkommen als zuvor, in allen Beiträgen und in denen der größten Labels.</translation>
    </message>
    <message>
        <location line="+28"/>
        <location line="+21"/>
        <source>Counting was cancelled.</source>
        <translation>Das Zählen wurde abgebrochen.</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>Count the terms of #%1 and #%2</source>
        <translation>Die Begriffe von #%1 und #%2 zählen</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>All posts</source>
        <translation>Alle Beiträge</translation>
    </message>
</context>
<context>
    <name>touchstone::TextColumns</name>
    <message>
        <location filename="../widgets/common/textcolumns.cpp" line="+14"/>
        <source>Guess a&amp;gain</source>
        <translation>Ne&amp;u raten</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Text columns, in order</source>
        <translation>Textspalten, in dieser Reihenfolge</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The ticked columns become the text of a post, in this order</source>
        <translation>Die angekreuzten Spalten werden in dieser Reihenfolge der Text eines Beitrags</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Up</source>
        <translation>&amp;Hoch</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Do&amp;wn</source>
        <translation>&amp;Runter</translation>
    </message>
</context>
<context>
    <name>touchstone::TimeChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/timechart.cpp" line="+48"/>
        <source>%1 over %n month(s)</source>
        <translation>
            <numerusform>%1 über %n Monat</numerusform>
            <numerusform>%1 über %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <location line="+104"/>
        <source> (%1 to %2)</source>
        <translation> (%1 bis %2)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, %1 rows</source>
        <translation>, %1 Zeilen</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Month</source>
        <translation>Monat</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, lower limit</source>
        <translation>%1, untere Grenze</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, upper limit</source>
        <translation>%1, obere Grenze</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, rows</source>
        <translation>%1, Zeilen</translation>
    </message>
    <message>
        <location filename="../widgets/charts/timechartdrawing.cpp" line="+216"/>
        <source>No values to show</source>
        <translation>Keine Werte zu zeigen</translation>
    </message>
</context>
<context>
    <name>touchstone::TimeSlicePanel</name>
    <message>
        <location filename="../widgets/comparison/timeslicepanel.cpp" line="+23"/>
        <source>Rows by month</source>
        <translation>Zeilen je Monat</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows by month: choose a range to compare only that</source>
        <translation>Zeilen je Monat: einen Bereich wählen, um nur diesen zu vergleichen</translation>
    </message>
</context>
<context>
    <name>touchstone::TimelineView</name>
    <message>
        <location filename="../widgets/releases/timelineview.cpp" line="+33"/>
        <source>Alias</source>
        <translation>Alias</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>History of the alias</source>
        <translation>Verlauf des Alias</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Day, UTC</source>
        <translation>Tag, UTC</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>What was it &amp;on (UTC)</source>
        <translation>Was galt a&amp;m (UTC)</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Timeline of %1</source>
        <translation>Zeitachse von %1</translation>
    </message>
</context>
<context>
    <name>touchstone::TrainDialog</name>
    <message>
        <location filename="../widgets/training/traindialog.cpp" line="+27"/>
        <source>&amp;Train</source>
        <translation>&amp;Trainieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As its t&amp;win</source>
        <translation>Als sein &amp;Zwilling</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Train a model</source>
        <translation>Ein Modell trainieren</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Progress and loss appear here. You can queue several trainings and close this window; they go on.</source>
        <translation>Fortschritt und Verlust erscheinen hier. Sie können mehrere Trainings einreihen und dieses Fenster schließen; sie laufen weiter.</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Like execution: takes over parameters, recipe and rows of a training, to change them.</source>
        <translation>Wie Lauf: übernimmt Parameter, Textaufbereitung und Zeilen eines Trainings, um sie zu ändern.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Twin: the same rows and settings with another seed. How much it differs from the original is the noise against which a change is judged.</source>
        <translation>Zwilling: dieselben Zeilen und Einstellungen mit einem anderen Startwert. Wie sehr er vom Original abweicht, ist das Rauschen, an dem eine Änderung gemessen wird.</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+30"/>
        <source>Rows to train on</source>
        <translation>Zeilen zum Trainieren</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Rows to train on: tick one or several parts. Rows without a label are left out. Keep the test part for the evaluation.</source>
        <translation>Zeilen zum Trainieren: kreuzen Sie einen oder mehrere Teile an. Zeilen ohne Label entfallen. Heben Sie den Testteil für die Auswertung auf.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>named after its rows</source>
        <translation>nach seinen Zeilen benannt</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables; it can be changed later.</source>
        <translation>Name: wie der Lauf in Tabellen heißt; er lässt sich später ändern.</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>L&amp;ike:</source>
        <translation>W&amp;ie:</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Text recipe</source>
        <translation>Textaufbereitung</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters of fastText</source>
        <translation>Parameter von fastText</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>fastText&apos;s defaults</source>
        <translation>Vorgaben von fastText</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>It has no labels, so nothing can be learned from it</source>
        <translation>Er hat keine Labels, also lässt sich nichts daraus lernen</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>Der Arbeitsbereich hat noch keinen Datensatz: importieren Sie zuerst Beiträge.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is not in this workspace any more.</source>
        <translation>%1 ist nicht mehr in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tick the rows to train on.</source>
        <translation>Kreuzen Sie die Zeilen zum Trainieren an.</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is a part of %2: tick one of them.</source>
        <translation>%1 ist ein Teil von %2: kreuzen Sie eines davon an.</translation>
    </message>
</context>
<context>
    <name>touchstone::TryDialog</name>
    <message>
        <location filename="../widgets/tryit/trydialog.cpp" line="+55"/>
        <source>&amp;Save as probe</source>
        <translation>Als Probetext &amp;speichern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Change the probe</source>
        <translation>Probetext &amp;ändern</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Load again</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The text is longer than %1 characters: the last %2 of them were left out.</source>
        <translation>Der Text ist länger als %1 Zeichen: Die letzten %2 davon wurden weggelassen.</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+90"/>
        <source>Probes</source>
        <translation>Probetexte</translation>
    </message>
    <message>
        <location line="-89"/>
        <source>Probes (%1)</source>
        <translation>Probetexte (%1)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Save as probe</source>
        <translation>Als Probetext speichern</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+167"/>
        <location line="+28"/>
        <source>Type or paste a text</source>
        <translation>Text eingeben oder einfügen</translation>
    </message>
    <message>
        <location line="-194"/>
        <source>Text to try</source>
        <translation>Text zum Ausprobieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label that it should get (may stay empty)</source>
        <translation>Label, das er bekommen soll (darf leer bleiben)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expected label</source>
        <translation>Erwartetes Label</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Every comparison shows what both models make of it (Ctrl+S)</source>
        <translation>Jeder Vergleich zeigt, was beide Modelle daraus machen (Strg+S)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Words for the first label</source>
        <translation>Wörter für das erste Label</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Words for the expected label</source>
        <translation>Wörter für das erwartete Label</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label that the words pull to</source>
        <translation>Label, zu dem die Wörter ziehen</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Side whose words are highlighted</source>
        <translation>Seite, deren Wörter hervorgehoben sind</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Loading the models</source>
        <translation>Modelle laden</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Words and probes</source>
        <translation>Wörter und Probetexte</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <location line="-44"/>
        <source>Highlight the candidate&apos;s</source>
        <translation>Die des Kandidaten hervorheben</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Highlight the baseline&apos;s</source>
        <translation>Die der Basis hervorheben</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>Loading the model ...</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The models were not loaded</source>
        <translation>Die Modelle wurden nicht geladen</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Load the models to try</source>
        <translation>Die Modelle zum Ausprobieren laden</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Give an expected label, and the words that pull towards it are shown.</source>
        <translation>Geben Sie ein erwartetes Label an, dann werden die Wörter gezeigt, die zu ihm ziehen.</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>&amp;Change probe %1</source>
        <translation>Probetext %1 &amp;ändern</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probe texts cannot be saved: this workspace can only be read (%1).</source>
        <translation>Probetexte können nicht gespeichert werden: Dieser Arbeitsbereich kann nur gelesen werden (%1).</translation>
    </message>
</context>
<context>
    <name>touchstone::VerdictCard</name>
    <message>
        <location filename="../widgets/comparison/verdictcard.cpp" line="+59"/>
        <source>labels (q &lt; %1)</source>
        <translation>Labels (q &lt; %1)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>Show %n label(s) with the verdict %1</source>
        <translation>
            <numerusform>%n Label mit dem Urteil %1 zeigen</numerusform>
            <numerusform>%n Labels mit dem Urteil %1 zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::VerifyDialog</name>
    <message>
        <location filename="../widgets/releases/verifydialog.cpp" line="+38"/>
        <source>&amp;Verify</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+70"/>
        <source>Verify the releases</source>
        <translation>Freigaben prüfen</translation>
    </message>
    <message>
        <location line="-66"/>
        <source>A hash that a report printed, to see that nothing was cut off since</source>
        <translation>Ein Hash, den ein Bericht ausgab, um zu sehen, dass seither nichts abgeschnitten wurde</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Verifying</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+8"/>
        <source>Head of the chain</source>
        <translation>Kopf der Kette</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>What is not as it was</source>
        <translation>Was nicht mehr ist, wie es war</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Head to find</source>
        <translation>Gesuchter &amp;Kopf</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Co&amp;py</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the result with the head of the chain</source>
        <translation>Das Ergebnis mit dem Kopf der Kette kopieren</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Reading every record and what it names ...</source>
        <translation>Jeder Eintrag und was er nennt wird gelesen …</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>It was not verified.</source>
        <translation>Es wurde nicht geprüft.</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The releases could not be verified</source>
        <translation>Die Freigaben konnten nicht geprüft werden</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 records and %2 artifacts read.</source>
        <translation>%1 Einträge und %2 Artefakte gelesen.</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All are as they were recorded.</source>
        <translation>Alle sind so, wie sie festgehalten wurden.</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n thing(s) are not as they were recorded.</source>
        <translation>
            <numerusform>%n Sache ist nicht so, wie sie festgehalten wurde.</numerusform>
            <numerusform>%n Sachen sind nicht so, wie sie festgehalten wurden.</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>nothing was released yet</source>
        <translation>noch nichts freigegeben</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Head of the chain: %1</source>
        <translation>Kopf der Kette: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::Waivers</name>
    <message>
        <location filename="../widgets/releases/waivers.cpp" line="+46"/>
        <source>Waive %1</source>
        <translation>%1 ausnehmen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Why the failing of %1 is accepted</source>
        <translation>Warum hingenommen wird, dass %1 nicht besteht</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why its failing is accepted</source>
        <translation>Warum das Nichtbestehen hingenommen wird</translation>
    </message>
</context>
<context>
    <name>touchstone::WarningsBanner</name>
    <message>
        <location filename="../widgets/comparison/warningsbanner.cpp" line="+58"/>
        <source>Show fewer</source>
        <translation>Weniger zeigen</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show only the first warning</source>
        <translation>Nur die erste Warnung zeigen</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Show all %n warnings</source>
        <translation>
            <numerusform>Die Warnung zeigen</numerusform>
            <numerusform>Alle %n Warnungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Comparability: %1</source>
        <translation>Vergleichbarkeit: %1</translation>
    </message>
</context>
<context>
    <name>touchstone::WhyBar</name>
    <message>
        <location filename="../widgets/charts/whybar.cpp" line="+40"/>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>touchstone::WordPullsModel</name>
    <message>
        <location filename="../widgets/models/wordpullsmodel.cpp" line="+27"/>
        <source>(unknown word)</source>
        <translation>(unbekanntes Wort)</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Word</source>
        <translation>Wort</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Times</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline</source>
        <translation>Basis</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate</source>
        <translation>Kandidat</translation>
    </message>
</context>
<context>
    <name>touchstone::WordsText</name>
    <message>
        <location filename="../widgets/posts/wordstext.cpp" line="-138"/>
        <source>Text of the post</source>
        <translation>Text des Beitrags</translation>
    </message>
</context>
<context>
    <name>touchstone::WorkspaceEdits</name>
    <message>
        <location filename="../widgets/mainwindow/workspaceedits.cpp" line="+124"/>
        <location line="+9"/>
        <source>Delete %1</source>
        <translation>%1 löschen</translation>
    </message>
    <message>
        <location line="-9"/>
        <location line="+9"/>
        <source>Bring back %1</source>
        <translation>%1 zurückholen</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>model #%1</source>
        <translation>Modell #%1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Import the model %1</source>
        <translation>Modell %1 importieren</translation>
    </message>
</context>
<context>
    <name>workspacejobs</name>
    <message>
        <location filename="../widgets/jobs/workspacejobs.cpp" line="+50"/>
        <source>%1 has exactly this content already; nothing was added</source>
        <translation>%1 hat schon genau diesen Inhalt; nichts wurde hinzugefügt</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: %2 rows, %3 labels</source>
        <translation>%1: %2 Zeilen, %3 Labels</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+168"/>
        <source>; %1 bad rows left out</source>
        <translation>; %1 schlechte Zeilen ausgelassen</translation>
    </message>
    <message>
        <location line="-166"/>
        <source>; %1 duplicates dropped</source>
        <translation>; %1 Dubletten ausgelassen</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Model #%1 is the best of %2 trials: %3 %4</source>
        <translation>Modell #%1 ist das beste aus %2 Versuchen: %3 %4</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Import %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Split %1</source>
        <translation>%1 aufteilen</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 rows for training, %2 for validation, %3 for testing</source>
        <translation>%1 Zeilen zum Training, %2 zur Validierung, %3 zum Testen</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>; %1 without a time in no part</source>
        <translation>; %1 ohne Zeit in keinem Teil</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Train on %1</source>
        <translation>Auf %1 trainieren</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Model #%1: %2 rows, %3 labels, %4 words, mean loss %5</source>
        <translation>Modell #%1: %2 Zeilen, %3 Labels, %4 Wörter, mittlerer Verlust %5</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Autotune on %1</source>
        <translation>Automatische Suche auf %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Autotune: go on with #%1</source>
        <translation>Automatische Suche: #%1 fortsetzen</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+22"/>
        <source>Evaluate %1 on %2</source>
        <translation>%1 auf %2 auswerten</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>P@1 %1, f1 %2, mean p@1 %3</source>
        <translation>P@1 %1, f1 %2, mittl. p@1 %3</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Execution #%1</source>
        <translation>Lauf #%1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Take in %1</source>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Executions taken in: %1</source>
        <translation>Importierte Läufe: %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>; %1 were there already</source>
        <translation>; %1 waren schon da</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>; %1 skipped, the first: %2</source>
        <translation>; %1 übersprungen, zuerst: %2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Load model %1</source>
        <translation>Modell %1 laden</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Model #%1</source>
        <translation>Modell #%1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Run #%1 again</source>
        <translation>#%1 wiederholen</translation>
    </message>
</context>
</TS>
