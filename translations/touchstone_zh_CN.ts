<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ChartData</name>
    <message>
        <location filename="../widgets/comparison/chartdata.cpp" line="+34"/>
        <source>normal fit</source>
        <translation>正态拟合</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>no change, retrained</source>
        <translation>无变化(重新训练)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>no change</source>
        <translation>无变化</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>twin</source>
        <translation>双胞胎模型</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>p@1, probability of the first label</source>
        <translation>p@1,首个标签的概率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The labels are being compared</source>
        <translation>正在比较标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label that both models know has %1 rows or more on both sides</source>
        <translation>两个模型都认识的标签中，没有一个在两侧都有至少 %1 行</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>f1 change as a share of the baseline&apos;s f1</source>
        <translation>f1 变化占基线 f1 的比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 change</source>
        <translation>f1 变化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>labels</source>
        <translation>标签</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>f1 change of %n label(s)</source>
        <translation>
            <numerusform>%n 个标签的 f1 变化</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>mean %1, sd %2, %3 within %4%5</source>
        <translation>均值 %1,标准差 %2,%3 位于 %4%5 之内</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>label mix</source>
        <translation>标签构成</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>within labels</source>
        <translation>标签内部</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>new labels</source>
        <translation>新增标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>removed labels</source>
        <translation>移除的标签</translation>
    </message>
</context>
<context>
    <name>ComparisonWarnings</name>
    <message>
        <location filename="../widgets/models/comparisonwarningtext.cpp" line="+21"/>
        <source>the baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>the candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Different rows (%1 and %2): the sides are compared unpaired.</source>
        <translation>行不同(%1 和 %2):两侧按非配对方式比较。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 rows are on both sides: the unpaired intervals are a little too wide.</source>
        <translation>有 %1 行同时在两侧：非配对区间略微偏宽。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Different datasets (%1 and %2): a change may come from the data, not from the model.</source>
        <translation>数据集不同(%1 和 %2):变化可能来自数据,而非模型。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models know different labels: %1 only the baseline&apos;s, %2 only the candidate&apos;s.</source>
        <translation>两个模型已知的标签不同:%1 个仅基线知道,%2 个仅候选知道。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models know the labels of different shares of their rows (%1 and %2): compare on all rows or on common labels.</source>
        <translation>两个模型认识其标签的行所占比例不同（%1 和 %2）：请在所有行或共同标签上比较。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Different losses (%1 and %2): p@1 cannot be compared, its change is withheld.</source>
        <translation>损失函数不同(%1 和 %2):p@1 无法比较,不显示其变化。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The loss of %1 is not known: p@1 may mean something else, its change is withheld.</source>
        <translation>%1的损失函数未知：p@1 的含义可能不同，不显示其变化。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The models prepare the text differently (%1 and %2).</source>
        <translation>两个模型的文本处理方式不同(%1 和 %2)。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The sides kept %1 and %2 labels for each row: P@k and R@k do not compare.</source>
        <translation>两侧每行分别保留 %1 和 %2 个标签:P@k 与 R@k 无法比较。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The models were trained with %1 and %2 threads, which alone changes a model a little.</source>
        <translation>两个模型分别用 %1 和 %2 个线程训练,仅此一点就会使模型略有差异。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>No rows in %1: it has no metrics at all.</source>
        <translation>%1 中没有行:没有任何指标。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No labels in %1: only p@1 can be compared, f1, P@1 and recall cannot.</source>
        <translation>%1 中没有标签:只能比较 p@1,不能比较 f1、P@1 和召回率。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%2 rows of %1 have no label; they count for p@1 only.</source>
        <translation>%1 中有 %2 行没有标签,仅计入 p@1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The model of %1 does not know the label of %2 of %3 rows: each counts as a miss.</source>
        <translation>%1 的模型不认识 %3 行中 %2 行的标签:每行都算作错误。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Only %2 labels were kept for each row of %1: it has no recall@5.</source>
        <translation>%1 每行只保留了 %2 个标签:没有召回率@5。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The protected label &quot;%1&quot; is on neither side: check how it is written.</source>
        <translation>受保护的标签“%1”在两侧都不存在：请检查拼写。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only a part is compared, %1: %2 rows of the baseline and %3 of the candidate. Gates judge whole comparisons.</source>
        <translation>仅比较了一部分，%1：基线 %2 行，候选 %3 行。门禁只对完整的比较作出判定。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Both sides are the same model: the twins (%1) are not used, verdicts are judged against sampling alone.</source>
        <translation>两侧是同一个模型：不使用孪生模型（%1），判定只考虑抽样误差。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The twins (%1) are retrainings of neither side&apos;s model: their noise stands in for that of the models compared.</source>
        <translation>孪生模型（%1）不是任何一侧模型的重新训练：以其噪声代替被比较模型的噪声。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The twins were compared on %1 rows, the sides on %2: retraining noise is only about right.</source>
        <translation>孪生模型在 %1 行上比较，两侧在 %2 行上比较：重新训练的噪声只是近似值。</translation>
    </message>
</context>
<context>
    <name>DecisionEvidence</name>
    <message>
        <location filename="../widgets/releases/decisionevidence.cpp" line="+26"/>
        <source>The baseline is not what is in production (%1).</source>
        <translation>基线不是线上的版本（%1）。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Nobody marked a post of this comparison.</source>
        <translation>没有人标记过此比较的帖子。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 marks on posts: candidate better %2, baseline better %3, label wrong %4, unclear %5.</source>
        <translation>帖子上有 %1 个标记：候选更好 %2，基线更好 %3，标签错误 %4，不明确 %5。</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>f1, recall and every label: a side has no labelled rows.</source>
        <translation>f1、召回率和各个标签：某一侧没有带标签的行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Which posts flipped: the sides have different rows.</source>
        <translation>哪些帖子发生了翻转：两侧的行不同。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>What training with another seed alone changes: no twin was named.</source>
        <translation>仅换种子重新训练会带来多少变化：未指定孪生模型。</translation>
    </message>
    <message numerus="yes">
        <location line="+6"/>
        <source>%n label(s) with too few rows to be judged.</source>
        <translation>
            <numerusform>%n 个标签因行数太少而无法判定。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <location filename="../widgets/models/errortext.cpp" line="+28"/>
        <source>The disk or volume is full.</source>
        <translation>磁盘或卷已满。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing is there with this name.</source>
        <translation>没有此名称的对象。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Several things have this name.</source>
        <translation>有多个对象使用此名称。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Graphviz could not draw the picture.</source>
        <translation>Graphviz 无法绘制图片。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such label.</source>
        <translation>没有这个标签。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such column or table.</source>
        <translation>没有这样的列或表。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It cannot be opened: the program may not read or write there.</source>
        <translation>无法打开：程序无权在此读取或写入。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Too many files are open.</source>
        <translation>打开的文件过多。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is a folder, not a file.</source>
        <translation>这是文件夹，不是文件。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is a file, not a folder.</source>
        <translation>这是文件，不是文件夹。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace is in use by somebody else.</source>
        <translation>工作区正被他人使用。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is used and stays.</source>
        <translation>它正被使用,予以保留。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This folder is not a workspace of Touchstone.</source>
        <translation>此文件夹不是 Touchstone 工作区。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is a workspace already.</source>
        <translation>那里已有工作区。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The folder is not empty.</source>
        <translation>文件夹不为空。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace is no longer there.</source>
        <translation>工作区已不存在。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace&apos;s database is gone.</source>
        <translation>工作区的数据库已丢失。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It was made by a newer Touchstone.</source>
        <translation>它由更新版本的 Touchstone 创建。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace is damaged.</source>
        <translation>工作区已损坏。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The dataset is damaged.</source>
        <translation>数据集已损坏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The predictions are damaged.</source>
        <translation>预测结果已损坏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model is damaged.</source>
        <translation>模型已损坏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The record of a release is damaged.</source>
        <translation>发布记录已损坏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The database cannot be used.</source>
        <translation>数据库无法使用。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file changed while it was read.</source>
        <translation>文件在读取期间发生了变化。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The packed file is damaged or cut off.</source>
        <translation>压缩文件已损坏或不完整。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file is of a kind that cannot be read.</source>
        <translation>无法读取此类文件。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The JSON is not valid.</source>
        <translation>JSON 无效。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This is not a model of fastText for classification.</source>
        <translation>这不是 fastText 分类模型。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file of word vectors does not fit.</source>
        <translation>词向量文件不匹配。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A link points to something that is not there.</source>
        <translation>链接指向不存在的目标。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file to write lies in a workspace or would replace what is read.</source>
        <translation>要写入的文件位于工作区内，或会覆盖正在读取的文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No file was named.</source>
        <translation>未指定文件。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row can be used.</source>
        <translation>没有可用的行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row has a time.</source>
        <translation>没有行带有时间。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row lies in this range of time.</source>
        <translation>没有行位于此时间范围内。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No row has a label, or too few labels do.</source>
        <translation>没有带标签的行，或标签过少。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No word is frequent enough.</source>
        <translation>没有足够常见的词。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A name is not allowed.</source>
        <translation>名称不被允许。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A value is not allowed.</source>
        <translation>取值不被允许。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The text recipe does not fit.</source>
        <translation>文本处理方式不匹配。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows were named twice.</source>
        <translation>行被重复指定。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label has a weight.</source>
        <translation>没有标签带有权重。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The dataset has not been split.</source>
        <translation>数据集尚未划分。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The execution is not of the kind that is needed.</source>
        <translation>该运行不是所需的类型。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>There are no predictions in the file.</source>
        <translation>文件中没有预测结果。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The predictions are not those of these rows.</source>
        <translation>预测结果与这些行不对应。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It is not said which rows were predicted.</source>
        <translation>未说明预测的是哪些行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No executions were found there.</source>
        <translation>那里没有找到运行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A name or a link leads out of the folder.</source>
        <translation>有名称或链接指向文件夹之外。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The description of the execution is damaged.</source>
        <translation>运行的描述已损坏。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model is not in this workspace.</source>
        <translation>该模型不在此工作区中。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This execution cannot be repeated.</source>
        <translation>此运行无法重新运行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What the execution read is gone or was changed.</source>
        <translation>该运行读取的内容已不存在或已更改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The two executions have no row in common.</source>
        <translation>两次运行没有共同的行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is nothing to compare or to calculate.</source>
        <translation>没有可比较或可计算的内容。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The training failed.</source>
        <translation>训练失败。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The validation rows are rows to train on, or have their texts.</source>
        <translation>验证行属于训练行，或与训练行的文本相同。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The search cannot be made like this.</source>
        <translation>无法这样进行搜索。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The search was stopped; its trials stay.</source>
        <translation>搜索已停止；已完成的试验保留。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The model cannot be quantised.</source>
        <translation>该模型无法量化。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is not in the trash any more.</source>
        <translation>它已不在回收站中。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The gates cannot be used.</source>
        <translation>门禁规则无法使用。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The parameters of the report cannot be used.</source>
        <translation>报告的参数无法使用。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This output is not possible.</source>
        <translation>无法进行此输出。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A comparison is needed.</source>
        <translation>需要一次比较。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reason is needed.</source>
        <translation>需要填写理由。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The version is not approved.</source>
        <translation>该版本未获批准。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nothing was there before.</source>
        <translation>之前没有任何内容。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is there already.</source>
        <translation>它已存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is nothing to search for.</source>
        <translation>没有可搜索的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It could not be written.</source>
        <translation>无法写入。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Something unexpected went wrong.</source>
        <translation>发生了意外错误。</translation>
    </message>
</context>
<context>
    <name>EvidenceLines</name>
    <message numerus="yes">
        <location filename="../widgets/comparison/evidencelines.cpp" line="+44"/>
        <source>%n more</source>
        <translation>
            <numerusform>另外 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <location line="+11"/>
        <source>On the %1 rows that both sides predicted, row by row: P@1 %2; f1 macro %3.</source>
        <translation>在双方都预测过的 %1 行上逐行比较：P@1 %2；宏平均 f1 %3。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Weighted by %1: f1 %2; recall %3.</source>
        <translation>按 %1 加权：f1 %2；召回率 %3。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 of the weight lies on labels without rows on a side.</source>
        <translation>%1 的权重落在某一侧没有行的标签上。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 Protected and degraded: %2.</source>
        <translation>%1 受保护且退步：%2。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 Protected and unknown to the candidate&apos;s model: %2.</source>
        <translation>%1 受保护但候选模型不认识：%2。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 Protected, neither kept nor lost for certain: %2.</source>
        <translation>%1 受保护，是否保持尚不能确定：%2。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 Protected and kept: %2.</source>
        <translation>%1 受保护且保持：%2。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>By %1 resamples, the changes lie in: P@1 %2; f1 macro %3; f1 weighted %4.</source>
        <translation>经 %1 次重抽样，变化位于：P@1 %2；宏平均 f1 %3；加权 f1 %4。</translation>
    </message>
</context>
<context>
    <name>Gates</name>
    <message>
        <location filename="../widgets/models/gaterules.cpp" line="+64"/>
        <location line="+327"/>
        <source>Metric</source>
        <translation>指标</translation>
    </message>
    <message>
        <location line="-326"/>
        <source>The number that is asked about, by its name in the comparison&apos;s JSON</source>
        <translation>所检查的数值，采用比较 JSON 中的名称</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All labelled rows, those whose label the model knows, or those of common labels</source>
        <translation>所有带标签的行、模型认识其标签的行，或共同标签的行</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+295"/>
        <source>At least</source>
        <translation>至少</translation>
    </message>
    <message>
        <location line="-294"/>
        <source>Candidate minus baseline; -0.01 tolerates a fall of one point</source>
        <translation>候选减基线；-0.01 表示容许下降一个点</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The least value of the candidate, a fraction</source>
        <translation>候选的最小值，以小数表示</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+285"/>
        <location line="+15"/>
        <source>At most</source>
        <translation>至多</translation>
    </message>
    <message>
        <location line="-299"/>
        <source>Candidate minus baseline</source>
        <translation>候选减基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The largest value of the candidate, a fraction</source>
        <translation>候选的最大值，以小数表示</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The limits are shares of the baseline&apos;s value</source>
        <translation>限值是基线数值的比例</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+302"/>
        <source>Minimum support</source>
        <translation>最小支持数</translation>
    </message>
    <message>
        <location line="-301"/>
        <location line="+301"/>
        <source>Rows that a label needs on both sides</source>
        <translation>标签在两侧都需要达到的行数</translation>
    </message>
    <message>
        <location line="-300"/>
        <source>At most, share</source>
        <translation>至多，比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Of the labels with enough rows; 0.05 is 5 %</source>
        <translation>占行数足够的标签的比例；0.05 即 5%</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+271"/>
        <source>At most, labels</source>
        <translation>至多，标签数</translation>
    </message>
    <message>
        <location line="-271"/>
        <source>So many labels may be degraded</source>
        <translation>允许退步的标签数</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+298"/>
        <source>Significance</source>
        <translation>显著性</translation>
    </message>
    <message>
        <location line="-297"/>
        <source>A label counts when its corrected p is below this; without it as the comparison judges</source>
        <translation>校正后的 p 低于此值时标签才计入；不填则按比较的判定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Least loss</source>
        <translation>最小损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A label counts when its f1 falls by this at least; without it as the comparison judges</source>
        <translation>f1 至少下降这么多时标签才计入；不填则按比较的判定</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Correction</source>
        <translation>校正</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For many labels tested at once</source>
        <translation>用于同时检验多个标签</translation>
    </message>
    <message>
        <location line="+187"/>
        <source>Two rules are called %1: give each its own name.</source>
        <translation>有两条规则都叫 %1：请分别命名。</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Change of a metric</source>
        <translation>指标的变化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value of a metric</source>
        <translation>指标的值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Degraded labels</source>
        <translation>退步的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protected labels</source>
        <translation>受保护的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative flips</source>
        <translation>负向翻转</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Removed labels</source>
        <translation>移除的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New labels</source>
        <translation>新增标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labelled rows</source>
        <translation>带标签的行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Distance of p@1</source>
        <translation>p@1 的距离</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks on posts</source>
        <translation>帖子上的标记</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>One a line, as in the dataset; none of them may degrade or be unknown</source>
        <translation>每行一个，写法与数据集一致；其中任何一个都不得退步或不被认识</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At most, times the twin&apos;s</source>
        <translation>至多，孪生的倍数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where there is a twin: so many times the rate between the twins</source>
        <translation>有孪生模型时：孪生模型之间比率的倍数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where there is no twin: a share of the labelled rows</source>
        <translation>没有孪生模型时：占带标签的行的比例</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Labels that only one of the models knows</source>
        <translation>只有一个模型认识的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Except</source>
        <translation>例外</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Labels that do not count, one a line</source>
        <translation>不计入的标签，每行一个</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labelled rows on either side</source>
        <translation>每一侧带标签的行数</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the two distributions of p@1 are compared</source>
        <translation>如何比较 p@1 的两个分布</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The largest distance</source>
        <translation>最大距离</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Marks, at least</source>
        <translation>标记数，至少</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts that people marked</source>
        <translation>由人标记过的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline better, at most</source>
        <translation>基线更好，至多</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the marks that prefer a side</source>
        <translation>占倾向于某一侧的标记的比例</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Decisions waive a rule by it</source>
        <translation>决定以此名称豁免规则</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What kind of rule it is</source>
        <translation>规则的类型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The number that is asked about</source>
        <translation>所检查的数值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is asked of it</source>
        <translation>对它的要求</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Limit of the corrected p, and the correction</source>
        <translation>校正后 p 的限值及校正方法</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Why the rule cannot be asked</source>
        <translation>无法检查该规则的原因</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>of the baseline&apos;s</source>
        <translation>相对于基线</translation>
    </message>
</context>
<context>
    <name>LabelParts</name>
    <message>
        <location filename="../widgets/drilldown/labelparts.cpp" line="+27"/>
        <source>(no answer)</source>
        <translation>（无回答）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+29"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="-29"/>
        <location line="+27"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Its posts</source>
        <translation>该标签的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Predicted</source>
        <translation>预测为此</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1</source>
        <translation>f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Answer before</source>
        <translation>之前的回答</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Answer now</source>
        <translation>现在的回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+11"/>
        <location line="+21"/>
        <source>New label</source>
        <translation>新增标签</translation>
    </message>
    <message>
        <location line="-24"/>
        <source>First label of its posts</source>
        <translation>其帖子的首个标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share before</source>
        <translation>之前占比</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share now</source>
        <translation>现在占比</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lost to it before</source>
        <translation>之前流失到它</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Taken from it before</source>
        <translation>之前从它夺取</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline posts</source>
        <translation>基线帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate posts</source>
        <translation>候选帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log-odds</source>
        <translation>对数几率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Beyond chance</source>
        <translation>超出随机</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message numerus="yes">
        <location line="+78"/>
        <source>%1 before, %2 (new) now: %n post(s)</source>
        <translation>
            <numerusform>之前 %1，现在 %2（新增）：%n 个帖子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%1 before, %2 now: %n post(s)</source>
        <translation>
            <numerusform>之前 %1，现在 %2：%n 个帖子</numerusform>
        </translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1: %2 of the posts before, %3 now (%4 and %5 posts)</source>
        <translation>%1：之前占帖子的 %2，现在 %3（%4 和 %5 个帖子）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1; a new label</source>
        <translation>%1；新增标签</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Baseline&apos;s answers</source>
        <translation>基线的回答</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate&apos;s answers</source>
        <translation>候选的回答</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where its posts went is known where both sides have gold labels and posts of it.</source>
        <translation>只有两侧都有真实标签且都有该标签的帖子时，才能知道其帖子去了哪里。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>p@1 of its posts</source>
        <translation>其帖子的 p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No posts on this side</source>
        <translation>这一侧没有帖子</translation>
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
        <translation>已过时</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <location filename="../widgets/models/lineagewords.cpp" line="-225"/>
        <source>file</source>
        <translation>文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>run from elsewhere</source>
        <translation>来自其他地方的运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>alias move</source>
        <translation>别名移动</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>was read by</source>
        <translation>由其读取</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>made</source>
        <translation>生成</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was a trial of</source>
        <translation>作为试验属于</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is a part of</source>
        <translation>是其一部分</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has the twin</source>
        <translation>孪生模型为</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was gone on with by</source>
        <translation>由其继续</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was repeated by</source>
        <translation>由其重新运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>is a side of</source>
        <translation>作为一侧参与</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was the evidence of</source>
        <translation>作为依据用于</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was released as</source>
        <translation>发布为</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was judged by</source>
        <translation>由其判定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>allowed</source>
        <translation>准许</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>was put in place by</source>
        <translation>由其启用</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>moved</source>
        <translation>移动了</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>has the same bytes as</source>
        <translation>与其字节相同：</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is newer</source>
        <translation>%1 较新</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is newer than %2, which it read</source>
        <translation>其读取的是 %2，而 %1 较新</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>trained on %1, but %2 was imported on %3</source>
        <translation>训练于 %1，但 %2 导入于 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is newer than %2, to which it points</source>
        <translation>其指向 %2，而 %1 较新</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 points to the newer %2 now</source>
        <translation>%1 现在指向较新的 %2</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Each of these claims to come from the others, so no order is true: %1</source>
        <translation>以下各项都声称源自其他各项，因此没有任何顺序成立：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Versions, aliases and decisions are left out: their records cannot be read.</source>
        <translation>已略去版本、别名和决定：无法读取其记录。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The report %1 is left out: it cannot be read.</source>
        <translation>已略去报告 %1：无法读取。</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+15"/>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>%1, with uncommitted changes</source>
        <translation>%1，有未提交的更改</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Run: %1 of %2 (%3).</source>
        <translation>运行：%2 的 %1（%3）。</translation>
    </message>
    <message>
        <location line="-43"/>
        <location line="+15"/>
        <source>not on record</source>
        <translation>无记录</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1, sha-256 %2</source>
        <translation>%1，sha-256 %2</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Rows: %1.</source>
        <translation>行：%1。</translation>
    </message>
    <message>
        <location line="-71"/>
        <source>trained on %1, whose posts end on %2; those of %3 end on %4</source>
        <translation>在 %1 上训练，其帖子止于 %2；%3 的帖子止于 %4</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 claims to come from itself</source>
        <translation>%1 声称来自自身</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>%1, dataset sha-256 %2</source>
        <translation>%1，数据集 sha-256 %2</translation>
    </message>
    <message numerus="yes">
        <location line="+21"/>
        <source>%n more</source>
        <comment>parameters</comment>
        <translation>
            <numerusform>另有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1, trained by #%2 on %3</source>
        <translation>%1，由 #%2 训练于 %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Model: %1.</source>
        <translation>模型：%1。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Parameters: %1.</source>
        <translation>参数：%1。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Code: %1.</source>
        <translation>代码：%1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code of the training: %1.</source>
        <translation>训练的代码：%1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the numbers of %1 come from. %2</source>
        <translation>%1 的数值从何而来。%2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 approved</source>
        <translation>%1 已批准</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 rejected</source>
        <translation>%1 已拒绝</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>train</source>
        <comment>part of a split</comment>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>validation</source>
        <comment>part of a split</comment>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>test</source>
        <comment>part of a split</comment>
        <translation>测试</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>none</source>
        <comment>part of a split</comment>
        <translation>无部分</translation>
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
        <translation>缺失</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>from elsewhere</source>
        <translation>来自其他地方</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Lineage</source>
        <translation>血缘</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where it came from, what came of it</source>
        <translation>它从何而来，又产生了什么</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why these numbers are here: rows, model, parameters, code</source>
        <translation>这些数值的由来：行、模型、参数、代码</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>by %1</source>
        <translation>由 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>not in the workspace any more</source>
        <translation>已不在工作区中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>from elsewhere, not in the workspace</source>
        <translation>来自其他地方，不在工作区中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>stale: %1</source>
        <translation>已过时：%1</translation>
    </message>
</context>
<context>
    <name>PostText</name>
    <message>
        <location filename="../widgets/models/posttext.cpp" line="+35"/>
        <source>time from %1 to before %2</source>
        <translation>时间从 %1 到 %2 之前</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>time from %1</source>
        <translation>时间从 %1 起</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>time before %1</source>
        <translation>时间在 %1 之前</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a time</source>
        <translation>有时间</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>without a mark</source>
        <translation>无标记</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>marked: %1</source>
        <translation>已标记：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>with a mark</source>
        <translation>有标记</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>text: %1</source>
        <translation>文本：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+3"/>
        <source>label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>one of %n label(s)</source>
        <translation>
            <numerusform>%n 个标签之一</numerusform>
        </translation>
    </message>
    <message>
        <location line="+3"/>
        <source>baseline says: %1</source>
        <translation>基线回答：%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>candidate says: %1</source>
        <translation>候选回答：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>rows of the baseline</source>
        <translation>基线的行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline p@1 in %1</source>
        <translation>基线 p@1 位于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>rows of the candidate</source>
        <translation>候选的行</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>candidate p@1 in %1</source>
        <translation>候选 p@1 位于 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>same first label</source>
        <translation>首个标签相同</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>different first labels</source>
        <translation>首个标签不同</translation>
    </message>
    <message>
        <location line="+91"/>
        <source>both right</source>
        <translation>两者都对</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>negative flip</source>
        <translation>负向翻转</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>positive flip</source>
        <translation>正向翻转</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>both wrong</source>
        <translation>两者都错</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>candidate is better</source>
        <translation>候选更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline is better</source>
        <translation>基线更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>label is wrong</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>(none)</source>
        <translation>（无）</translation>
    </message>
</context>
<context>
    <name>PullTable</name>
    <message>
        <location filename="../widgets/tryit/pulltable.cpp" line="+26"/>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate: %1</source>
        <translation>候选：%1</translation>
    </message>
</context>
<context>
    <name>ReleaseFacts</name>
    <message>
        <location filename="../widgets/models/releaseproperties.cpp" line="+67"/>
        <source>Evaluation</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+77"/>
        <location line="+43"/>
        <source>Model, sha-256</source>
        <translation>模型，sha-256</translation>
    </message>
    <message>
        <location line="-119"/>
        <source>Dataset, sha-256</source>
        <translation>数据集，sha-256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Predictions, sha-256</source>
        <translation>预测结果，sha-256</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+46"/>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <location line="-45"/>
        <source>Gates file, sha-256</source>
        <translation>门禁文件，sha-256</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>, waived: %1</source>
        <translation>，已豁免：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>, waived</source>
        <translation>，已豁免</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Marks on posts</source>
        <translation>帖子上的标记</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Candidate better</source>
        <translation>候选更好</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline better</source>
        <translation>基线更好</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label wrong</source>
        <translation>标签错误</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+58"/>
        <location line="+24"/>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <location line="-81"/>
        <location line="+64"/>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="-62"/>
        <location line="+42"/>
        <location line="+26"/>
        <location line="+8"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="-74"/>
        <location line="+62"/>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <location line="-60"/>
        <source>Follows the approval</source>
        <translation>依据的批准</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+41"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="-38"/>
        <source>Frozen report</source>
        <translation>固定报告</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none: it was decided without a comparison</source>
        <translation>无：未经比较即作出决定</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Report, sha-256</source>
        <translation>报告，sha-256</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Chain</source>
        <translation>链</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hash</source>
        <translation>哈希</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hash of the one before</source>
        <translation>前一条的哈希</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Approvals</source>
        <translation>批准</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>record %1</source>
        <translation>记录 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+20"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="-19"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Text recipe</source>
        <translation>文本处理</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added by</source>
        <translation>添加者</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set by</source>
        <translation>设置者</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Came by</source>
        <translation>经由</translation>
    </message>
</context>
<context>
    <name>ReleaseTables</name>
    <message>
        <location filename="../widgets/models/releaserows.cpp" line="+76"/>
        <source>The first version: there is nothing to compare it with, and none is needed.</source>
        <translation>第一个版本：没有可比较的对象，也不需要。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate its model: without an evaluation there is nothing to compare.</source>
        <translation>请评估其模型：没有评估就无从比较。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate the model of %1 on the same rows first.</source>
        <translation>请先在相同的行上评估 %1 的模型。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source> (other rows)</source>
        <translation>（行不同）</translation>
    </message>
    <message>
        <location line="+29"/>
        <location line="+107"/>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="-106"/>
        <source>A name for what is used; commands take it as a model</source>
        <translation>所用版本的名称；命令可将其当作模型使用</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+33"/>
        <location line="+25"/>
        <location line="+48"/>
        <location line="+28"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="-134"/>
        <source>What it points to</source>
        <translation>它所指向的版本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protection</source>
        <translation>保护</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many people must approve what it is moved to</source>
        <translation>它要移到的版本须由多少人批准</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Since</source>
        <translation>起始时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was moved there, local time</source>
        <translation>移到那里的时间（本地时间）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Set by</source>
        <translation>设置者</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+134"/>
        <source>Who moved it</source>
        <translation>移动它的人</translation>
    </message>
    <message>
        <location line="-133"/>
        <location line="+35"/>
        <location line="+70"/>
        <location line="+29"/>
        <location line="+29"/>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <location line="-163"/>
        <location line="+105"/>
        <location line="+29"/>
        <source>The reason that was given</source>
        <translation>给出的理由</translation>
    </message>
    <message>
        <location line="-106"/>
        <source>Date (UTC) and counter</source>
        <translation>日期（UTC）和序号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that made the model</source>
        <translation>生成该模型的运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was decided about it last</source>
        <translation>最近一次对它的决定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What points to it now</source>
        <translation>目前指向它的别名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added</source>
        <translation>添加时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it became a version, local time</source>
        <translation>成为版本的时间（本地时间）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Added by</source>
        <translation>添加者</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who made it a version</source>
        <translation>将其设为版本的人</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+97"/>
        <source>Decision</source>
        <translation>决定</translation>
    </message>
    <message>
        <location line="-97"/>
        <source>Number of the record that approves it</source>
        <translation>批准它的记录编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The reason that was given when it was added</source>
        <translation>添加时给出的理由</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Waits for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+50"/>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="-50"/>
        <source>What all gates together say</source>
        <translation>所有门禁的总体结论</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that pass</source>
        <translation>通过的门禁</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fail</source>
        <translation>未通过</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that fail</source>
        <translation>未通过的门禁</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Open</source>
        <translation>待定</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Gates that are inconclusive</source>
        <translation>无定论的门禁</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+103"/>
        <source>Rows needed</source>
        <translation>所需行数</translation>
    </message>
    <message>
        <location line="-102"/>
        <source>About so many rows more would settle what is open</source>
        <translation>大约再有这么多行即可得出定论</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compared</source>
        <translation>比较对象</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Evaluations: baseline and candidate</source>
        <translation>评估：基线和候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approvals</source>
        <translation>批准</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>That it has, and that production asks for</source>
        <translation>已获得的批准数，以及线上要求的批准数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is in the way</source>
        <translation>阻碍</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first gate that does not pass, or why there is no answer</source>
        <translation>第一个未通过的门禁，或没有结论的原因</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of the record in the chain</source>
        <translation>记录在链中的编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was recorded, local time</source>
        <translation>记录时间（本地时间）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What</source>
        <translation>操作</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was done</source>
        <translation>所做的操作</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The alias that moved or was protected</source>
        <translation>被移动或受保护的别名</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The version that it is about; of a move: from and to</source>
        <translation>相关的版本；移动时为来源和目标</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+30"/>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Who did it</source>
        <translation>操作者</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the gates said of a decision</source>
        <translation>门禁对决定的结论</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it began to point there, local time</source>
        <translation>开始指向那里的时间（本地时间）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Until</source>
        <translation>截止时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it left, local time</source>
        <translation>离开的时间（本地时间）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What it pointed to</source>
        <translation>当时指向的版本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Moved there, or rolled back</source>
        <translation>移到那里，或回滚</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Number of the approval that the move followed</source>
        <translation>移动所依据的批准编号</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Gate</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the rule</source>
        <translation>规则的名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What it says of this comparison</source>
        <translation>它对此比较的结论</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What was measured</source>
        <translation>测得的数值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Limit</source>
        <translation>限值</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What is asked of the value</source>
        <translation>对该值的要求</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the true value lies; a verdict needs all of it on one side</source>
        <translation>真实值所在的范围；整个范围位于限值同一侧才能判定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>About so many rows more would settle it</source>
        <translation>大约再有这么多行即可得出定论</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What decided it</source>
        <translation>判定的原因</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number in the chain</source>
        <translation>在链中的编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is not as it was</source>
        <translation>发生变化的内容</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What differs from its hash</source>
        <translation>与其哈希不符的内容</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <location filename="../widgets/models/releasetext.cpp" line="+58"/>
        <source>%1 (since %2, set by %3)</source>
        <translation>%1（自 %2 起，由 %3 设置）</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>pass</source>
        <translation>通过</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>fail</source>
        <translation>未通过</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>inconclusive</source>
        <translation>无定论</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>not applicable</source>
        <translation>不适用</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: of %2 gates %3 pass, %4 fail, %5 inconclusive</source>
        <translation>%1：%2 个门禁中，%3 个通过，%4 个未通过，%5 个无定论</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>, %1 not applicable</source>
        <translation>，%1 个不适用</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Version added</source>
        <translation>已添加版本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Approved</source>
        <translation>已批准</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Alias moved</source>
        <translation>已移动别名</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rolled back</source>
        <translation>已回滚</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Protection changed</source>
        <translation>已更改保护</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>waits for a decision</source>
        <translation>等待决定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>approved</source>
        <translation>已批准</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>approved by %n person(s)</source>
        <translation>
            <numerusform>已由 %n 人批准</numerusform>
        </translation>
    </message>
    <message>
        <location line="+6"/>
        <source>not protected</source>
        <translation>未受保护</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>protected: needs %n approval(s)</source>
        <translation>
            <numerusform>受保护：需要 %n 个批准</numerusform>
        </translation>
    </message>
    <message>
        <location line="+36"/>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>at most %1</source>
        <translation>至多 %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It lies on the good side of the limit.</source>
        <translation>位于限值的合格一侧。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It lies beyond the limit.</source>
        <translation>超出限值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The limit lies within the interval: more rows are needed.</source>
        <translation>限值位于区间之内：需要更多行。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There are too few rows.</source>
        <translation>行数太少。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Too few posts were marked.</source>
        <translation>标记过的帖子太少。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No mark prefers a side.</source>
        <translation>没有标记倾向于某一侧。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks were not counted.</source>
        <translation>未统计标记。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A side has no labels.</source>
        <translation>某一侧没有标签。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no such label.</source>
        <translation>没有这个标签。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>There is no twin to measure it against.</source>
        <translation>没有可供对照的孪生模型。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The sides have different rows.</source>
        <translation>两侧的行不同。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A record was changed.</source>
        <translation>有记录被更改。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The records are no chain.</source>
        <translation>这些记录不构成链。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The record of that hash is missing.</source>
        <translation>缺少该哈希对应的记录。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What a record names cannot be read.</source>
        <translation>无法读取记录所引用的内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What a record names was changed.</source>
        <translation>记录所引用的内容被更改。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Record %1: %2</source>
        <translation>记录 %1：%2</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>On %1 nothing was in %2.</source>
        <translation>在 %1，%2 中没有任何内容。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On %1 %2 pointed to %3.</source>
        <translation>在 %1，%2 指向 %3。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 %2 -&gt; %3</source>
        <translation>%1 %2 -&gt; %3</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>In that day: %1</source>
        <translation>当天：%1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 points to %2 (model #%3) now. After it, everything that asks for %1 gets %4 (model #%5).</source>
        <translation>%1 现在指向 %2（模型 #%3）。此后，所有请求 %1 的都将得到 %4（模型 #%5）。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 stays a version with its decisions; nothing is deleted. The step, your name and the reason are recorded for good.</source>
        <translation>%1 及其决定仍作为版本保留；不会删除任何内容。此步骤、您的姓名和理由将永久记录。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Take care: %1 was rejected meanwhile.</source>
        <translation>注意：%1 在此期间已被拒绝。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1 is new: whoever asks for it gets %2.</source>
        <translation>%1 是新的：请求它的都将得到 %2。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 leaves %2: whoever asks for it gets %3. Roll back brings %2 back in one step.</source>
        <translation>%1 离开 %2：请求它的都将得到 %3。“回滚”可一步恢复 %2。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1 is protected: %2 has %3 of the %4 approvals that it needs, each of another person.</source>
        <translation>%1 受保护：%2 需要 %4 个批准，已有 %3 个，每个须由不同的人作出。</translation>
    </message>
</context>
<context>
    <name>SectionText</name>
    <message>
        <location filename="../widgets/reporting/sectiontext.cpp" line="+21"/>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Headline</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Why P@1 moved</source>
        <translation>P@1 变化的原因</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1 of both sides</source>
        <translation>两侧的 p@1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Distribution of the f1 changes</source>
        <translation>f1 变化的分布</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels: degraded, improved, all</source>
        <translation>标签：退步、改善、全部</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New and removed labels</source>
        <translation>新增和移除的标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flips</source>
        <translation>翻转</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Examples of posts</source>
        <translation>帖子示例</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Noise floor: the twin</source>
        <translation>噪声基准：孪生模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Weighted by importance</source>
        <translation>按重要性加权</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Marks of reviewers</source>
        <translation>评审者的标记</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Probe texts</source>
        <translation>探测文本</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>What was not checked</source>
        <translation>未检查的内容</translation>
    </message>
</context>
<context>
    <name>TrySentences</name>
    <message>
        <location filename="../widgets/tryit/trysentences.cpp" line="+26"/>
        <source>This model does not know %1.</source>
        <translation>此模型不认识 %1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This model knows %1 but does not answer with it.</source>
        <translation>此模型认识 %1，但没有给出它作为回答。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is number %2 of %3 labels, probability %4.</source>
        <translation>%1 在 %3 个标签中排第 %2 位，概率 %4。</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The model knows %1.</source>
        <translation>模型认识 %1。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is not a label of the model: it can never be its answer.</source>
        <translation>%1 不是模型的标签：永远不会成为其回答。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Both models know %1.</source>
        <translation>两个模型都认识 %1。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is in the baseline&apos;s model only: the candidate can never answer with it.</source>
        <translation>%1 只在基线的模型中：候选永远无法给出此回答。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is in the candidate&apos;s model only: the baseline can never answer with it.</source>
        <translation>%1 只在候选的模型中：基线永远无法给出此回答。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is in neither model: neither can ever answer with it.</source>
        <translation>%1 不在任何一个模型中：两者都永远无法给出此回答。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>lower case</source>
        <translation>小写</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no punctuation</source>
        <translation>无标点</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>single spaces</source>
        <translation>单个空格</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>as typed</source>
        <translation>原样</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>No word is left of this text: the answer says nothing about it.</source>
        <translation>此文本没有留下任何词：其回答与文本无关。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 of %2 words are unknown to this model.</source>
        <translation>%2 个词中有 %1 个是此模型不认识的。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>It sees (%1): %2</source>
        <translation>它看到的是（%1）：%2</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The models read texts differently (%1; %2): they do not see the same line.</source>
        <translation>两个模型的文本处理方式不同（%1；%2）：它们看到的不是同一行。</translation>
    </message>
</context>
<context>
    <name>choices</name>
    <message>
        <location filename="../widgets/training/choices.cpp" line="+10"/>
        <source>%1 (%2 rows)</source>
        <translation>%1(%2 行)</translation>
    </message>
</context>
<context>
    <name>commitrows</name>
    <message>
        <location filename="../widgets/models/commitrows.cpp" line="+22"/>
        <source>more than %1</source>
        <translation>超过 %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The baseline&apos;s commit is not recorded.</source>
        <translation>未记录基线的提交。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s commit is not recorded.</source>
        <translation>未记录候选的提交。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No commit is recorded for either side.</source>
        <translation>两侧均未记录提交。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Where the repository lies is not recorded, so the commits between cannot be listed.</source>
        <translation>未记录仓库的位置，因此无法列出两者之间的提交。</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>No repository at hand has the commits of both sides.</source>
        <translation>没有可用的仓库同时包含两侧的提交。</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>The code of both sides also had changes that were not committed.</source>
        <translation>两侧的代码还有未提交的更改。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The baseline&apos;s code also had changes that were not committed.</source>
        <translation>基线的代码还有未提交的更改。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The candidate&apos;s code also had changes that were not committed.</source>
        <translation>候选的代码还有未提交的更改。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Only in</source>
        <translation>仅见于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Author</source>
        <translation>作者</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Subject</source>
        <translation>提交标题</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="-69"/>
        <source>Both sides ran the code of the same commit.</source>
        <translation>两侧运行的是同一提交的代码。</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>The repository %1 is not at hand, so the commits between cannot be listed.</source>
        <translation>仓库 %1 不可用，因此无法列出两者之间的提交。</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>The repository %1 does not have the baseline&apos;s commit.</source>
        <translation>仓库 %1 中没有基线的提交。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The repository %1 does not have the candidate&apos;s commit.</source>
        <translation>仓库 %1 中没有候选的提交。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>git did not answer in time.</source>
        <translation>git 未及时响应。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Commits that only one side&apos;s code has: candidate %1, baseline %2.</source>
        <translation>仅一侧代码包含的提交：候选 %1 个，基线 %2 个。</translation>
    </message>
</context>
<context>
    <name>dialogs</name>
    <message>
        <location filename="../widgets/common/dialogs.cpp" line="+29"/>
        <source>Open workspace (a folder NAME.touchstone)</source>
        <translation>打开工作区(名为 NAME.touchstone 的文件夹)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>New workspace (a folder that will be made)</source>
        <translation>新建工作区(将创建一个文件夹)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Workspaces (*.touchstone)</source>
        <translation>工作区 (*.touchstone)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Import posts</source>
        <translation>导入帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts (*.ndjson *.jsonl *.json *.csv *.tsv *.txt *.sqlite *.db *.zst *.gz);;All files (*)</source>
        <translation>帖子 (*.ndjson *.jsonl *.json *.csv *.tsv *.txt *.sqlite *.db *.zst *.gz);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Import a model file</source>
        <translation>导入模型文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText 模型 (*.bin *.ftz);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>displayformat</name>
    <message>
        <location filename="../widgets/models/displayformat.cpp" line="+30"/>
        <location line="+3"/>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>executiontext</name>
    <message>
        <location filename="../widgets/models/executiontext.cpp" line="+23"/>
        <source>import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>split</source>
        <translation>划分</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>autotune</source>
        <translation>自动调参</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>evaluate</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>predict</source>
        <translation>预测</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>external</source>
        <translation>外部</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>complete</source>
        <translation>完成</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>error</source>
        <translation>出错</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>interrupted</source>
        <translation>已中断</translation>
    </message>
</context>
<context>
    <name>importwords</name>
    <message>
        <location filename="../widgets/importing/importwords.cpp" line="+19"/>
        <source>The line is not valid JSON.</source>
        <translation>该行不是有效的 JSON。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The line is JSON, but not an object with named fields.</source>
        <translation>该行是 JSON,但不是带命名字段的对象。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The line nests lists or objects too deeply.</source>
        <translation>该行的列表或对象嵌套过深。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The line holds a number that is malformed or too large.</source>
        <translation>该行包含格式错误或过大的数字。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The line or record is longer than 16 MiB.</source>
        <translation>该行或记录超过 16 MiB。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The label is empty, a list, an object or binary data.</source>
        <translation>标签为空、是列表、对象或二进制数据。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The label is longer than 255 bytes, so it is hardly the name of a class.</source>
        <translation>标签超过 255 字节,不太可能是类别名称。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The id is no text or number, or too long.</source>
        <translation>ID 不是文本或数字,或者过长。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A text field is a list, an object or binary data.</source>
        <translation>文本字段是列表、对象或二进制数据。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The record has more or fewer fields than the others.</source>
        <translation>该记录的字段数与其他记录不同。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A quoted field is never closed.</source>
        <translation>带引号的字段没有结束。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Text follows the closing quote of a field.</source>
        <translation>字段的结束引号后还有文本。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A text or field is longer than 1 MiB.</source>
        <translation>文本或字段超过 1 MiB。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The record or object has more than 4,096 fields.</source>
        <translation>该记录或对象的字段超过 4,096 个。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A probability is missing or not a number from 0 to 1.</source>
        <translation>概率缺失，或不是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A label is more probable than the one before it.</source>
        <translation>有标签的概率高于排在其前面的标签。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The dataset has no row with this id or number.</source>
        <translation>数据集中没有此 id 或编号的行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The row was predicted before in the same file.</source>
        <translation>同一文件中前面已预测过该行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file and the dataset give the row different labels.</source>
        <translation>文件和数据集给出的该行标签不同。</translation>
    </message>
</context>
<context>
    <name>inspectionrows</name>
    <message>
        <location filename="../widgets/models/inspectionrows.cpp" line="+28"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest run of words</source>
        <translation>最长词 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shortest run of characters</source>
        <translation>最短字符 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest run of characters</source>
        <translation>最长字符 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets for runs</source>
        <translation>n-gram 的桶数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least occurrences of a word</source>
        <translation>单词最少次数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative samples</source>
        <translation>负采样数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Context window</source>
        <translation>上下文窗口</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens between rate updates</source>
        <translation>两次学习率更新之间的词元数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling threshold</source>
        <translation>采样阈值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tokens trained on</source>
        <translation>训练的词元数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quantised</source>
        <translation>已量化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths quantised apart</source>
        <translation>单独量化长度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values that share a byte</source>
        <translation>每字节的值数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels&apos; vectors quantised</source>
        <translation>标签向量已量化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Values of labels&apos; vectors that share a byte</source>
        <translation>共用一个字节的标签向量值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets that pruning kept</source>
        <translation>剪枝后保留的桶数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the input matrix</source>
        <translation>输入矩阵的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the output matrix</source>
        <translation>输出矩阵的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Bytes of the file</source>
        <translation>文件字节数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Version of the format</source>
        <translation>格式版本</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+61"/>
        <location line="+6"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location line="-66"/>
        <location line="+61"/>
        <location line="+6"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location line="-41"/>
        <source>Setting</source>
        <translation>设置</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Training rows</source>
        <translation>训练行数</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows left</source>
        <translation>左侧行数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows right</source>
        <translation>右侧行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+44"/>
        <source>Known to</source>
        <translation>认识它的模型</translation>
    </message>
    <message>
        <location line="-17"/>
        <source>both</source>
        <translation>两者</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+25"/>
        <source>left only</source>
        <translation>仅左侧</translation>
    </message>
    <message>
        <location line="-24"/>
        <location line="+25"/>
        <source>right only</source>
        <translation>仅右侧</translation>
    </message>
    <message>
        <location line="-14"/>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seen in training</source>
        <translation>训练中出现次数</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Labels: %1 in both, %2 only left, %3 only right. Words: %4 in both, %5 only left, %6 only right.</source>
        <translation>标签：两侧都有 %1 个，仅左侧 %2 个，仅右侧 %3 个。词：两侧都有 %4 个，仅左侧 %5 个，仅右侧 %6 个。</translation>
    </message>
</context>
<context>
    <name>jobtext</name>
    <message>
        <location filename="../widgets/models/jobtext.cpp" line="+43"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>trial %1</source>
        <translation>试验 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>best so far %1</source>
        <translation>目前最佳 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>loss %1</source>
        <translation>损失 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Importing</source>
        <translation>导入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Preparing</source>
        <translation>准备</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reading word vectors</source>
        <translation>读取词向量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Searching</source>
        <translation>正在搜索</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Saving</source>
        <translation>保存</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quantising</source>
        <translation>正在量化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scoring</source>
        <translation>打分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copying</source>
        <translation>复制</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Exporting</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluating</source>
        <translation>评估</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Counting terms</source>
        <translation>统计词语</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimating</source>
        <translation>估计</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Looking for duplicates</source>
        <translation>查找重复</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Indexing texts</source>
        <translation>为文本建立索引</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Merging the index</source>
        <translation>合并索引</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verifying</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 executions</source>
        <translation>%1 个运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 words</source>
        <translation>%1 个词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 steps</source>
        <translation>%1 步</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 trials</source>
        <translation>%1 次试验</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Starts when the jobs before it have ended</source>
        <translation>前面的任务结束后开始</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Stops as soon as it can</source>
        <translation>将尽快停止</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Nothing was changed</source>
        <translation>未做任何更改</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>after %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <location filename="../widgets/jobs/progressbar.cpp" line="+18"/>
        <source>Progress of the job</source>
        <translation>任务进度</translation>
    </message>
</context>
<context>
    <name>labelverdict</name>
    <message>
        <location filename="../widgets/models/labelverdict.cpp" line="+33"/>
        <source>degraded</source>
        <translation>退步</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>improved</source>
        <translation>改善</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>unchanged</source>
        <translation>不变</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>too few rows</source>
        <translation>行数太少</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>removed</source>
        <translation>移除</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
</context>
<context>
    <name>properties</name>
    <message>
        <location filename="../widgets/models/properties.cpp" line="+149"/>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+115"/>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <location line="-114"/>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Finished</source>
        <translation>结束时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+77"/>
        <location line="+32"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location line="-108"/>
        <source>Metrics</source>
        <translation>指标</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Trials</source>
        <translation>试验</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Trial of</source>
        <translation>所属搜索</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1 (best)</source>
        <translation>%1（最佳）</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First post</source>
        <translation>最早的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Last post</source>
        <translation>最晚的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without text</source>
        <translation>无文本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Imported by</source>
        <translation>导入来源</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+32"/>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <location line="-30"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Source files</source>
        <translation>源文件</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Made by</source>
        <translation>生成来源</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Origin</source>
        <translation>来源</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>trained here</source>
        <translation>在此训练</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, quantised</source>
        <translation>%1，已量化</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Text recipe</source>
        <translation>文本处理</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>quitquestion</name>
    <message numerus="yes">
        <location filename="../widgets/jobs/quitquestion.cpp" line="+19"/>
        <source>Stop %n job(s) and quit?</source>
        <translation>
            <numerusform>停止 %n 个任务并退出?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What they have done so far is undone; nothing that was there before is lost.</source>
        <translation>它们已完成的部分将被撤销;之前已有的内容不会丢失。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Stop and quit</source>
        <translation>停止并退出(&amp;S)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Keep working</source>
        <translation>继续工作(&amp;K)</translation>
    </message>
</context>
<context>
    <name>recordwords</name>
    <message>
        <location filename="../widgets/models/recordwords.cpp" line="+27"/>
        <source>program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>commit of the program</source>
        <translation>程序的提交</translation>
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
        <translation>计算机</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>operating system</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>cores</source>
        <translation>核心数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>repository</source>
        <translation>仓库</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>commit</source>
        <translation>提交</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>branch</source>
        <translation>分支</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>uncommitted changes</source>
        <translation>未提交的更改</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed file</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>changed files</source>
        <translation>已更改的文件数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sha-256 of the changes</source>
        <translation>更改的 sha-256</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>files unknown to git</source>
        <translation>git 未跟踪的文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>taken in by</source>
        <translation>导入程序</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>no</source>
        <translation>否</translation>
    </message>
</context>
<context>
    <name>reruntext</name>
    <message>
        <location filename="../widgets/models/reruntext.cpp" line="+91"/>
        <source>the record does not say all that was asked for; the rest was left to be guessed</source>
        <translation>记录未写明当时的全部要求；其余部分只能推测</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>there are no rows to measure both models on</source>
        <translation>没有可用于测量两个模型的行</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>probabilities differ by at most %1; rounding makes up to %2</source>
        <translation>概率最多相差 %1；舍入可造成至多 %2 的差异</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Repeats</source>
        <translation>重新运行的对象</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Although</source>
        <translation>但是</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parted at</source>
        <translation>首个分歧处</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Also at</source>
        <translation>其他分歧处</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rows that differ</source>
        <translation>不同的行</translation>
    </message>
    <message>
        <location line="-25"/>
        <location line="+30"/>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <location line="-135"/>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>files of %1</source>
        <translation>%1 的文件</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>label at place %1</source>
        <translation>第 %1 位的标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>probability at place %1</source>
        <translation>第 %1 位的概率</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>true label</source>
        <translation>真实标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>label and its rows</source>
        <translation>标签及其行数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>part of the split</source>
        <translation>划分的部分</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sha-256 of the model</source>
        <translation>模型的 sha-256</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>sha-256 of the dataset</source>
        <translation>数据集的 sha-256</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Input, %1: before %2, now %3</source>
        <translation>输入，%1：之前 %2，现在 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parameter, %1: before %2, now %3</source>
        <translation>参数，%1：之前 %2，现在 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Code, %1: before %2, now %3</source>
        <translation>代码，%1：之前 %2，现在 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Environment, %1: before %2, now %3</source>
        <translation>环境，%1：之前 %2，现在 %3</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Output, %1: before %2, now %3</source>
        <translation>输出，%1：之前 %2，现在 %3</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>what the original made is gone: it was compared by what is recorded of it</source>
        <translation>原运行的产物已不存在：已按其记录进行比较</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>what the original made was not there any more; the same was made again and has its place</source>
        <translation>原运行的产物已不存在；已重新生成相同内容并放回原处</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>what the original made is not what was recorded: it was damaged or changed</source>
        <translation>原运行的产物与记录不符：已损坏或被更改</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>what the original made was damaged or changed; what was recorded was made again and has taken its place</source>
        <translation>原运行的产物已损坏或被更改；已按记录重新生成并放回原处</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>P@1 %1, now %2, on %3 rows of %4; noise makes up to %5</source>
        <translation>P@1 %1，现在 %2，基于 %4 的 %3 行；噪声最多造成 %5</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 of %2 rows</source>
        <translation>%2 行中的 %1 行</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 of %2 rows; right only before: %3, right only now: %4</source>
        <translation>%2 行中的 %1 行；仅之前正确：%3，仅现在正确：%4</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Other first labels</source>
        <translation>首个标签不同</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Other first labels of the twin</source>
        <translation>孪生模型首个标签不同</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>could not be measured: %1</source>
        <translation>无法测量：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>identical</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>within noise</source>
        <translation>在噪声范围内</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>differs</source>
        <translation>不同</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 is reproduced to the byte</source>
        <translation>%1 已逐字节重现</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 is reproduced within noise</source>
        <translation>%1 已在噪声范围内重现</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>It differs from %1</source>
        <translation>结果与 %1 不同</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>It differs from %1. %2</source>
        <translation>结果与 %1 不同。%2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Row %1, %2: before %3, now %4</source>
        <translation>第 %1 行，%2：之前 %3，现在 %4</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Repetition</source>
        <translation>重新运行</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Repeated by</source>
        <translation>其重新运行</translation>
    </message>
</context>
<context>
    <name>touchstone::AboutDialog</name>
    <message>
        <location filename="../widgets/mainwindow/aboutdialog.cpp" line="+77"/>
        <source>About Touchstone</source>
        <translation>关于 Touchstone</translation>
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
        <translation>用于判断新的文本分类器能否替换线上分类器的工作台。

自由软件,采用 GNU 通用公共许可证第 3 版或更高版本,不提供任何担保。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Licences and diagnostics</source>
        <translation>许可证和诊断信息</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+2"/>
        <source>Diagnostics</source>
        <translation>诊断信息</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Copy diagnostics</source>
        <translation>复制诊断信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>touchstone::AddVersionDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+76"/>
        <source>Add a version</source>
        <translation>添加版本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Add the version</source>
        <translation>添加版本(&amp;A)</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>&amp;File...</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>A fastText model</source>
        <translation>fastText 模型</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Models (*.bin *.ftz)</source>
        <translation>模型 (*.bin *.ftz)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no model yet: train one, or choose a file.</source>
        <translation>还没有模型：请训练一个，或选择文件。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The model becomes a version named by today&apos;s date (UTC) and a counter. From then on it cannot be deleted. Nothing uses it before an alias points to it.</source>
        <translation>该模型将成为一个版本，以今天的日期（UTC）和序号命名。此后它不能被删除。在有别名指向它之前，不会被使用。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Add a version of %1</source>
        <translation>添加 %1 的版本</translation>
    </message>
</context>
<context>
    <name>touchstone::AliasTimeline</name>
    <message>
        <location filename="../widgets/releases/aliastimeline.cpp" line="+34"/>
        <location line="+131"/>
        <source>Nothing was ever in it</source>
        <translation>其中从未有过任何版本</translation>
    </message>
    <message>
        <location line="-112"/>
        <location line="+13"/>
        <location line="+76"/>
        <source>now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="-87"/>
        <source>%1 from %2 until %3, rolled back by %4</source>
        <translation>%1，从 %2 到 %3，由 %4 回滚</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 from %2 until %3, moved by %4</source>
        <translation>%1，从 %2 到 %3，由 %4 移动</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Until</source>
        <translation>到</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>touchstone::AnswerPanel</name>
    <message>
        <location filename="../widgets/tryit/answerpanel.cpp" line="+21"/>
        <source>Baseline: %1</source>
        <translation>基线：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate: %1</source>
        <translation>候选：%1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Loading the model ...</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>First labels, %1</source>
        <translation>首选标签，%1</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>This model cannot be tried: %1</source>
        <translation>无法试用此模型：%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 labels, %2 words</source>
        <translation>%1 个标签，%2 个词</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>text recipe %1</source>
        <translation>文本处理 %1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The model gives no answer</source>
        <translation>模型没有给出回答</translation>
    </message>
</context>
<context>
    <name>touchstone::AuditView</name>
    <message>
        <location filename="../widgets/releases/auditview.cpp" line="+32"/>
        <source>&amp;Between</source>
        <translation>期间(&amp;B)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Audit list</source>
        <translation>审计列表</translation>
    </message>
    <message>
        <location line="+25"/>
        <location line="+1"/>
        <source>Filter the audit list</source>
        <translation>筛选审计列表</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Only what was done</source>
        <translation>仅限此类操作</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only of a person</source>
        <translation>仅限某个人</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only of an alias</source>
        <translation>仅限某个别名</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Only what was recorded in these days, local time</source>
        <translation>仅限这些日期内的记录（本地时间）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>First day</source>
        <translation>第一天</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Last day</source>
        <translation>最后一天</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show all records</source>
        <translation>显示所有记录</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Everything</source>
        <translation>所有操作</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All aliases</source>
        <translation>所有别名</translation>
    </message>
    <message numerus="yes">
        <location line="+56"/>
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条记录</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 of %2 records</source>
        <translation>%1 / %2 条记录</translation>
    </message>
</context>
<context>
    <name>touchstone::AutotuneDialog</name>
    <message>
        <location filename="../widgets/training/autotunedialog.cpp" line="+45"/>
        <source>&amp;Search</source>
        <translation>搜索(&amp;S)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Search for training parameters</source>
        <translation>搜索训练参数</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The trials and the best metric so far appear here. What is stopped keeps its trials and its best model.</source>
        <translation>试验和目前最佳的指标会显示在这里。被停止的搜索会保留其试验和最佳模型。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Go on with: a search that has ended or was stopped, for as many seconds more.</source>
        <translation>继续：一个已结束或已停止的搜索，再进行这么多秒。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Seconds: how long the search may take. The first trial is always finished.</source>
        <translation>秒数：搜索最多可用的时间。第一次试验总会完成。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Metric: what the best model is best in, on the validation rows.</source>
        <translation>指标：最佳模型在验证行上以此衡量。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>any size</source>
        <translation>不限大小</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Model size: the most that the file of a model may take. Models are made with so few dimensions that they fit.</source>
        <translation>模型大小：模型文件最多可占用的空间。模型会使用足够少的维度以符合限制。</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+24"/>
        <source>Rows to train on</source>
        <translation>训练所用的行</translation>
    </message>
    <message>
        <location line="-23"/>
        <source>Rows to train on: tick one or several parts.</source>
        <translation>训练所用的行：请勾选一个或多个部分。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Validation rows: every trial is measured on them. They must not be rows to train on, and the test part should stay unseen.</source>
        <translation>验证行：每次试验都在其上评估。它们不能是训练所用的行，而测试部分应保持未见。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>named after its rows</source>
        <translation>按所用的行命名</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Go on with:</source>
        <translation>继续(&amp;G):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>S&amp;econds:</source>
        <translation>秒数(&amp;E):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Metric:</source>
        <translation>指标(&amp;M):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model si&amp;ze:</source>
        <translation>模型大小(&amp;Z):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Validation rows:</source>
        <translation>验证行(&amp;V):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parameters that are searched</source>
        <translation>要搜索的参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters to start with</source>
        <translation>起始参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Text recipe</source>
        <translation>文本处理</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions</source>
        <translation>维数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word n-grams</source>
        <translation>词 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Character n-grams</source>
        <translation>字符 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets</source>
        <translation>桶数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss (softmax or ova)</source>
        <translation>损失（softmax 或 ova）</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Ticked: trials change it. Otherwise it stays as it is below.</source>
        <translation>勾选：试验会改变它。否则保持下面的值。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>nothing: a new search</source>
        <translation>无：新的搜索</translation>
    </message>
    <message>
        <location line="+95"/>
        <source>The workspace has no dataset with labels yet: import posts first.</source>
        <translation>工作区中还没有带标签的数据集：请先导入帖子。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tick the rows to train on.</source>
        <translation>请勾选训练所用的行。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The validation rows must not be rows to train on.</source>
        <translation>验证行不能是训练所用的行。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tick a parameter to search.</source>
        <translation>请勾选要搜索的参数。</translation>
    </message>
</context>
<context>
    <name>touchstone::BandGrid</name>
    <message>
        <location filename="../widgets/charts/bandgrid.cpp" line="+40"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1: %2, p@1 of the baseline %3, of the candidate %4</source>
        <translation>%1：%2，基线的 p@1 为 %3，候选的为 %4</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Baseline p@1</source>
        <translation>基线 p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate p@1</source>
        <translation>候选 p@1</translation>
    </message>
    <message>
        <location line="+61"/>
        <source>p@1 of the baseline, upwards</source>
        <translation>基线的 p@1，向上</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>p@1 of the candidate, to the right</source>
        <translation>候选的 p@1，向右</translation>
    </message>
</context>
<context>
    <name>touchstone::Banner</name>
    <message>
        <location filename="../widgets/common/banner.cpp" line="+31"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>touchstone::CalibrationPage</name>
    <message>
        <location filename="../widgets/comparison/calibrationpage.cpp" line="+39"/>
        <source>%1: no row has a gold label, so it is not known how often p@1 is right.</source>
        <translation>%1：没有带真实标签的行，因此不知道 p@1 有多常正确。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1: p@1 is off by %2 on average (expected calibration error)</source>
        <translation>%1：p@1 平均偏差 %2（期望校准误差）</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>; %1 of that would be chance</source>
        <translation>；其中 %1 可归因于随机</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>On the whole it promises what it keeps.</source>
        <translation>总体上名副其实。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>On the whole it promises too much, by %1.</source>
        <translation>总体上高估了 %1。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>On the whole it promises too little, by %1.</source>
        <translation>总体上低估了 %1。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>On the dotted line, of the rows with a p@1 of 0.7, 70 % are right; below it, the model is surer than it should be. Each point holds as many rows as the next.</source>
        <translation>在虚线上，p@1 为 0.7 的行有 70% 正确；低于虚线时，模型过于自信。每个点包含的行数相同。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The models were trained with different losses, or one is not known: their p@1 may mean different things.</source>
        <translation>两个模型的损失函数不同，或其中一个未知：它们的 p@1 含义可能不同。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>How often the first label is right, by p@1</source>
        <translation>首个标签的正确率，按 p@1</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Neither side has gold labels: how often p@1 is right is not known.</source>
        <translation>两侧都没有真实标签：不知道 p@1 有多常正确。</translation>
    </message>
</context>
<context>
    <name>touchstone::ChangeTab</name>
    <message>
        <location filename="../widgets/comparison/changetab.cpp" line="+24"/>
        <source>Training again with another seed (%1 and %2) alone moves the f1 of labels with an sd of %3.</source>
        <translation>仅用另一个随机种子重新训练（%1 和 %2）就会使标签的 f1 以 %3 的标准差变动。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>By %1 or more moved: %2 labels from that alone, %3 in this comparison.</source>
        <translation>变动达到 %1 或以上：仅因此有 %2 个标签，本次比较中有 %3 个。</translation>
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
        <translation>正态性检验:%1。它们仅作描述,不作判断:标签众多且误差随支持数不同时,都会拒绝正态假设。</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No label that both models know has %1 rows or more on both sides.</source>
        <translation>两个模型都认识的标签中,没有任何一个在两侧都达到 %1 行。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>n %1, mean %2, sd %3; %4 of the labels lie within %5%6.</source>
        <translation>n %1,均值 %2,标准差 %3;%4 的标签位于 %5%6 之内。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Without the influence of single labels: median %1, robust sd %2.</source>
        <translation>排除个别标签的影响:中位数 %1,稳健标准差 %2。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Skewness %1 and kurtosis %2 (a normal distribution has 0 and 3).</source>
        <translation>偏度 %1,峰度 %2(正态分布为 0 和 3)。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The dashed curve is what sampling and a training with another seed alone would give.</source>
        <translation>虚线表示仅由抽样和换种子重新训练所产生的分布。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The dashed curve is what sampling alone would give if no label had changed.</source>
        <translation>虚线表示若所有标签都没有变化、仅由抽样产生的分布。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Distribution of the f1 changes</source>
        <translation>f1 变化的分布</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>QQ plot of the f1 changes</source>
        <translation>f1 变化的 QQ 图</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>In points of f1</source>
        <translation>以 f1 点数计</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Relative to the baseline&apos;s f1</source>
        <translation>相对于基线的 f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Scale of the f1 changes</source>
        <translation>f1 变化的尺度</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
</context>
<context>
    <name>touchstone::Chart</name>
    <message>
        <location filename="../widgets/charts/chart.cpp" line="+33"/>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Picture (*.png);;Vector graphics (*.svg)</source>
        <translation>图片 (*.png);;矢量图 (*.svg)</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Copy chart as picture</source>
        <translation>将图表复制为图片</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy chart as SVG</source>
        <translation>将图表复制为 SVG</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy numbers</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Alt+C</source>
        <translation>Ctrl+Alt+C</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save chart as PNG or SVG...</source>
        <translation>将图表保存为 PNG 或 SVG…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show numbers as a table</source>
        <translation>以表格显示数据</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <location line="+92"/>
        <source>chart</source>
        <translation>图表</translation>
    </message>
</context>
<context>
    <name>touchstone::ChipBar</name>
    <message>
        <location filename="../widgets/common/chipbar.cpp" line="+79"/>
        <source>Remove the filter %1</source>
        <translation>移除筛选条件 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove this filter</source>
        <translation>移除此筛选条件</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Remove all filters</source>
        <translation>移除所有筛选条件</translation>
    </message>
</context>
<context>
    <name>touchstone::ClassifiersModel</name>
    <message>
        <location filename="../widgets/models/classifiersmodel.cpp" line="+117"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that trained or loaded it</source>
        <translation>训练或载入它的运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of that execution</source>
        <translation>该运行的名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Trained on</source>
        <translation>训练数据</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dataset parts that it was trained on</source>
        <translation>用于训练的数据集部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of labels that it knows</source>
        <translation>已知标签数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dim</source>
        <translation>维度</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Numbers in a word vector</source>
        <translation>词向量的维数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Loss function; p@1 is comparable only within one</source>
        <translation>损失函数;只有相同损失函数的 p@1 才可比较</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Size of the model file</source>
        <translation>模型文件大小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Created</source>
        <translation>创建时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it was made, local time</source>
        <translation>生成时间(本地时间)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of executions that read it; only what none reads can be deleted</source>
        <translation>读取它的运行数;只有未被读取的才能删除</translation>
    </message>
</context>
<context>
    <name>touchstone::ClassifiersPage</name>
    <message>
        <location filename="../widgets/classifiers/classifierspage.cpp" line="+70"/>
        <source>Import a model file...</source>
        <translation>导入模型文件…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train...</source>
        <translation>训练…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Autotune...</source>
        <translation>自动调参…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Evaluate...</source>
        <translation>评估…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Try it...</source>
        <translation>试用…</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Lineage...</source>
        <translation>血缘…</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Inspect...</source>
        <translation>检查…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+55"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="-33"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Labels of the model</source>
        <translation>模型的标签</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+1"/>
        <source>Filter models</source>
        <translation>筛选模型</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No models yet</source>
        <translation>还没有模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Train one on a dataset, or bring in a fastText model: drop a .bin or .ftz file anywhere, or choose one.</source>
        <translation>在数据集上训练一个模型,或引入 fastText 模型:将 .bin 或 .ftz 文件拖放到任意位置,或选择文件。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import a model file...</source>
        <translation>导入模型文件(&amp;I)…</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+3"/>
        <source>Facts about the model</source>
        <translation>模型信息</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>What the model&apos;s file says of itself; choose two models to compare them</source>
        <translation>模型文件自身记录的信息；选择两个模型可进行比较</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n execution(s) read it, so it stays</source>
        <translation>
            <numerusform>有 %n 个运行读取它,因此保留</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the trash of the workspace; Undo brings it back</source>
        <translation>移到工作区的回收站;“撤销”可恢复</translation>
    </message>
</context>
<context>
    <name>touchstone::ColumnBox</name>
    <message>
        <location filename="../widgets/common/columnbox.cpp" line="+23"/>
        <source>Automatic: none</source>
        <translation>自动:无</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Automatic: %1</source>
        <translation>自动:%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>touchstone::ColumnsForm</name>
    <message>
        <location filename="../widgets/importing/columnsform.cpp" line="+23"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>&amp;Keep [removed] and [deleted]</source>
        <translation>保留 [removed] 和 [deleted](&amp;K)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A column</source>
        <translation>某一列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The file&apos;s name</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Otherwise posts whose text was taken away become empty posts</source>
        <translation>否则文本已被删除的帖子将变成空帖子</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>A folder with one file for each label has its labels in the files&apos; names</source>
        <translation>若文件夹中每个标签一个文件,则标签就是文件名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the classifier learns and predicts</source>
        <translation>分类器学习并预测的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When the post was written: for splits by time and for slices</source>
        <translation>帖子的发布时间:用于按时间划分和切片</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tells posts apart: duplicates are dropped, and two datasets can be compared row by row</source>
        <translation>用于区分帖子:可去除重复,并可逐行比较两个数据集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;from:</source>
        <translation>标签来自(&amp;F):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;column:</source>
        <translation>标签列(&amp;C):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Te&amp;xts:</source>
        <translation>文本(&amp;X):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Time:</source>
        <translation>时间(&amp;T):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>I&amp;d:</source>
        <translation>ID(&amp;D):</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonOptions</name>
    <message>
        <location filename="../widgets/comparison/comparisonoptions.cpp" line="+35"/>
        <source>How to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Rows that a label needs on both sides to be judged</source>
        <translation>标签在两侧都需要达到的行数，才会被判定</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A label is called degraded or improved when its q lies below; so many of them may be false alarms</source>
        <translation>q 低于此值时标签才被判定为退步或改善；其中可能有这么大比例是误报</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Half width of the shaded band of the change distribution</source>
        <translation>变化分布中阴影带的半宽</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A model trained like one of the two with another seed: how much it differs is the noise against which changes are judged. What it has not predicted yet is evaluated first.</source>
        <translation>与两者之一训练方式相同但随机种子不同的模型：其差异即为判断变化时的噪声基准。尚未预测的行会先进行评估。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>One label a line</source>
        <translation>每行一个标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels that must not degrade: each is tested for itself</source>
        <translation>不允许退步的标签：逐个单独检验</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+47"/>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="-44"/>
        <source>Intervals by resampling the rows so often, to check the others; 2,000 is usual</source>
        <translation>通过如此多次对行重抽样得到的区间，用于核对其他区间；通常为 2,000</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Support at &amp;least</source>
        <translation>支持数至少(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;q below</source>
        <translation>&amp;q 低于</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Band</source>
        <translation>带宽(&amp;B)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Twin</source>
        <translation>双胞胎模型(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Importance of labels</source>
        <translation>标签重要性(&amp;I)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Protected labels</source>
        <translation>受保护的标签(&amp;P)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Resamples</source>
        <translation>重抽样次数(&amp;R)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Means over labels with these weights beside the usual ones: shares that an evaluation predicted, for example of real traffic, or a file with the columns label and weight</source>
        <translation>除常规平均外，按这些权重对标签求平均：某次评估（例如真实流量）预测的占比，或含 label 和 weight 列的文件</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;File...</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a file of weights</source>
        <translation>选择权重文件</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>None: all count the same</source>
        <translation>无：全部权重相同</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Shares predicted by %1</source>
        <translation>%1 预测的占比</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>File of weights</source>
        <translation>权重文件</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Tables (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>表格 (*.csv *.tsv *.txt);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonPage</name>
    <message>
        <location filename="../widgets/comparison/comparisonpage.cpp" line="+39"/>
        <source>No comparison open</source>
        <translation>未打开比较</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose two evaluate executions on the Executions page and press Compare (Ctrl+Return). The first one becomes the baseline.</source>
        <translation>在“运行”页面选择两个评估,然后按“比较”(Ctrl+Return)。第一个将作为基线。</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Comparing</source>
        <translation>比较</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>The chart was not saved</source>
        <translation>图表未保存</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Swap baseline and candidate</source>
        <translation>交换基线与候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next degraded label</source>
        <translation>下一个退步的标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous degraded label</source>
        <translation>上一个退步的标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>How to compare</source>
        <translation>比较方式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Try a text</source>
        <translation>试用文本</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Posts of the selection</source>
        <translation>所选内容的帖子</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Decide about the candidate</source>
        <translation>对候选作出决定</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Find a label</source>
        <translation>查找标签</translation>
    </message>
    <message>
        <location line="+72"/>
        <source>Comparing #%1 with #%2 ...</source>
        <translation>正在比较 #%1 与 #%2…</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>Compare #%1 with #%2</source>
        <translation>比较 #%1 与 #%2</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>#%1 and #%2 could not be compared</source>
        <translation>无法比较 #%1 与 #%2</translation>
    </message>
</context>
<context>
    <name>touchstone::ComparisonView</name>
    <message>
        <location filename="../widgets/comparison/comparisonview.cpp" line="+102"/>
        <source>All labelled rows</source>
        <translation>所有有标签的行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels that the model knows</source>
        <translation>模型已知的标签</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Common labels</source>
        <translation>共同标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Known labels</source>
        <translation>已知标签</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows that the headline counts</source>
        <translation>主要指标所计的行</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Try it...</source>
        <translation>试用…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Type a text and see both models&apos; labels (Ctrl+Shift+T)</source>
        <translation>输入文本，查看两个模型的标签 (Ctrl+Shift+T)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Options...</source>
        <translation>选项…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How to compare: limits, twin, importance, protected labels (Ctrl+Shift+O)</source>
        <translation>比较方式：阈值、双胞胎模型、重要性、受保护的标签 (Ctrl+Shift+O)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Report...</source>
        <translation>报告…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write this comparison as HTML, PDF, Markdown, JUnit, CSV or JSON (Ctrl+Shift+R)</source>
        <translation>将此比较导出为 HTML、PDF、Markdown、JUnit、CSV 或 JSON (Ctrl+Shift+R)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows by month, to compare only a range of them</source>
        <translation>按月显示行数，可只比较其中一段</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Swap baseline and candidate</source>
        <translation>交换基线与候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Swap baseline and candidate (F9)</source>
        <translation>交换基线与候选(F9)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Decide...</source>
        <translation>决定…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve or reject the candidate on this evidence (Ctrl+Shift+D)</source>
        <translation>根据这些依据批准或拒绝候选 (Ctrl+Shift+D)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Parts of the comparison</source>
        <translation>比较的各部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1</source>
        <translation>p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Change distribution</source>
        <translation>变化分布</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probes</source>
        <translation>探测</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Runs</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Show posts</source>
        <translation>显示帖子</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>Flips</source>
        <translation>翻转</translation>
    </message>
    <message>
        <location line="+137"/>
        <source>Evaluate another model on the same rows...</source>
        <translation>在相同的行上评估另一个模型…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluate the model of #%1 on the same rows</source>
        <translation>在相同的行上评估 #%1 的模型</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetPreview</name>
    <message>
        <location filename="../widgets/datasets/datasetpreview.cpp" line="+36"/>
        <location line="+1"/>
        <source>Facts about the dataset</source>
        <translation>数据集信息</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Overview</source>
        <translation>概览</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Labels of the dataset</source>
        <translation>数据集的标签</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Rows of the dataset</source>
        <translation>数据集的行</translation>
    </message>
    <message>
        <location line="+55"/>
        <source>The dataset cannot be read</source>
        <translation>无法读取数据集</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>The rows cannot be read</source>
        <translation>无法读取这些行</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetsModel</name>
    <message>
        <location filename="../widgets/models/datasetsmodel.cpp" line="+95"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name and version</source>
        <translation>名称和版本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of posts</source>
        <translation>帖子数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of different labels</source>
        <translation>不同标签的数量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unlabelled</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts without a label</source>
        <translation>没有标签的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First post</source>
        <translation>最早的帖子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Day of the earliest post, UTC</source>
        <translation>最早帖子的日期(UTC)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Last post</source>
        <translation>最晚的帖子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Day of the latest post, UTC</source>
        <translation>最晚帖子的日期(UTC)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Execution that imported it</source>
        <translation>导入它的运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Used by</source>
        <translation>使用者</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of executions that read it; only what none reads can be deleted</source>
        <translation>读取它的运行数;只有未被读取的才能删除</translation>
    </message>
</context>
<context>
    <name>touchstone::DatasetsPage</name>
    <message>
        <location filename="../widgets/datasets/datasetspage.cpp" line="+66"/>
        <source>Import...</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Split...</source>
        <translation>划分…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Train...</source>
        <translation>训练…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Autotune...</source>
        <translation>自动调参…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate...</source>
        <translation>评估…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lineage...</source>
        <translation>血缘…</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location line="+16"/>
        <location line="+33"/>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location line="-13"/>
        <location line="+1"/>
        <source>Filter datasets</source>
        <translation>筛选数据集</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No datasets yet</source>
        <translation>还没有数据集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A dataset is a set of posts that never changes. Drop a file with posts anywhere, or choose one: ndjson, CSV, TSV, SQLite or fastText text, also compressed.</source>
        <translation>数据集是一组永不改变的帖子。将包含帖子的文件拖放到任意位置,或选择文件:ndjson、CSV、TSV、SQLite 或 fastText 文本,也可以是压缩文件。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import posts...</source>
        <translation>导入帖子(&amp;I)…</translation>
    </message>
    <message numerus="yes">
        <location line="+76"/>
        <source>%n execution(s) read it, so it stays</source>
        <translation>
            <numerusform>有 %n 个运行读取它,因此保留</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Move to the trash of the workspace; Undo brings it back</source>
        <translation>移到工作区的回收站;“撤销”可恢复</translation>
    </message>
</context>
<context>
    <name>touchstone::DecideDialog</name>
    <message>
        <location filename="../widgets/releases/decidedialog.cpp" line="+96"/>
        <source>Decide</source>
        <translation>决定</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Asking the gates</source>
        <translation>正在检查门禁</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Gates to ask</source>
        <translation>要检查的门禁</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Edit the gates...</source>
        <translation>编辑门禁(&amp;E)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As&amp;k again</source>
        <translation>重新检查(&amp;K)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Compare and ask the gates once more: after marking posts or changing gates</source>
        <translation>再次比较并检查门禁：在标记帖子或更改门禁之后</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Gates</source>
        <translation>门禁(&amp;G)</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>What to know before deciding</source>
        <translation>决定前须知</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Hashes of what was recorded</source>
        <translation>所记录内容的哈希</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>&amp;Make the model of #%1 a version</source>
        <translation>将 #%1 的模型设为版本(&amp;M)</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>No version was approved yet, so there is nothing to compare this one with. The gates are asked from the second version on.</source>
        <translation>还没有批准过任何版本，因此此版本没有可比较的对象。从第二个版本起才检查门禁。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing was measured for this decision: look at the evaluations of the model.</source>
        <translation>没有为此决定作任何测量：请查看该模型的评估。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Comparing, and asking the gates ...</source>
        <translation>正在比较并检查门禁…</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Ask the gates</source>
        <translation>检查门禁</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The gates could not be asked.</source>
        <translation>无法检查门禁。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The gates could not be asked</source>
        <translation>无法检查门禁</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Not checked:</source>
        <translation>未检查：</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The version is being made ...</source>
        <translation>正在生成版本…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The decision is being recorded ...</source>
        <translation>正在记录决定…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The gates are being asked.</source>
        <translation>正在检查门禁。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Without an answer of the gates nothing can be decided.</source>
        <translation>没有门禁的结论就无法作出决定。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s model is no version yet.</source>
        <translation>候选的模型还不是版本。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The candidate&apos;s model is not in this workspace.</source>
        <translation>候选的模型不在此工作区中。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>It cannot be approved while a gate fails that is not waived: %1</source>
        <translation>有门禁未通过且未豁免，无法批准：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Say why the failing is accepted: %1</source>
        <translation>请说明为何接受未通过的门禁：%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Say who decides.</source>
        <translation>请填写决定者。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Say why: the reason is recorded.</source>
        <translation>请填写理由：理由会被记录。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Some gates are inconclusive: that is recorded, and allowed.</source>
        <translation>部分门禁无定论：这会被记录，且是允许的。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A&amp;pprove</source>
        <translation>批准(&amp;P)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Reject it</source>
        <translation>拒绝(&amp;R)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Add a version of #%1</source>
        <translation>添加 #%1 的版本</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Approve %1</source>
        <translation>批准 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reject %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Nothing was recorded</source>
        <translation>未记录任何内容</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Not approved, nothing was recorded. These gates fail: %1</source>
        <translation>未批准，未记录任何内容。以下门禁未通过：%1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 is approved by %2: record #%3.</source>
        <translation>%1 已由 %2 批准：记录 #%3。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 is rejected by %2: record #%3.</source>
        <translation>%1 已由 %2 拒绝：记录 #%3。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 points to it now: record #%2.</source>
        <translation>%1 现在指向它：记录 #%2。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The alias did not move: %1</source>
        <translation>别名未移动：%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>frozen report, sha-256:
%1</source>
        <translation>固定报告，sha-256：
%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>head of the chain:
%1</source>
        <translation>链头：
%1</translation>
    </message>
</context>
<context>
    <name>touchstone::DecisionForm</name>
    <message>
        <location filename="../widgets/releases/decisionform.cpp" line="+36"/>
        <source>&amp;Approve</source>
        <translation>批准(&amp;A)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Re&amp;ject</source>
        <translation>拒绝(&amp;J)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>and &amp;move the alias</source>
        <translation>并移动别名(&amp;M)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Alias to move</source>
        <translation>要移动的别名</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>&amp;Who</source>
        <translation>人员(&amp;W)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Wh&amp;y (needed)</source>
        <translation>理由（必填）(&amp;Y)</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>Earlier approvals of %1 do not hold any more. Aliases stay where they are.</source>
        <translation>%1 之前的批准不再有效。别名保持不变。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No alias moves. %1 may be used by what asks for one approval.</source>
        <translation>不移动别名。只要求一个批准的场合可以使用 %1。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The approval is recorded, the alias does not move: %1</source>
        <translation>批准会被记录，别名不移动：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::DriftTab</name>
    <message>
        <location filename="../widgets/comparison/drifttab.cpp" line="+28"/>
        <source>What to look at</source>
        <translation>查看内容</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Without labels</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Terms</source>
        <translation>词语</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimates</source>
        <translation>估计</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
</context>
<context>
    <name>touchstone::EstimatePage</name>
    <message>
        <location filename="../widgets/comparison/estimatepage.cpp" line="+28"/>
        <source>It is not estimated here: it needs the sums of the labels&apos; probabilities, and they must add up to the rows, as with the losses softmax and hs.</source>
        <translation>此处不作估计：需要各标签概率之和，且其总和必须等于行数，如 softmax 和 hs 损失那样。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All rows together: estimated %1</source>
        <translation>所有行合计：估计值 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, error band %1</source>
        <translation>，误差带 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, with the share of new labels taken as known %1</source>
        <translation>，将新增标签的占比视为已知时 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, truth %1</source>
        <translation>，真实值 %1</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Nothing is estimated: the sides are of different models, and what a p@1 means is known of the baseline&apos;s only. Compare one model&apos;s labelled evaluation with its newer rows.</source>
        <translation>不作估计：两侧的模型不同，而只知道基线的 p@1 的含义。请将同一模型的带标签评估与其较新的行进行比较。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing is estimated: both sides hold the same rows, and an estimate would be fitted to the rows that it is of.</source>
        <translation>不作估计：两侧的行相同，估计会拟合到它所要估计的行上。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Nothing is estimated: the baseline has fewer than %1 rows whose label the model knows, too few to say what a p@1 means.</source>
        <translation>不作估计：基线中模型认识其标签的行少于 %1 行，不足以说明 p@1 的含义。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Nothing is estimated: the candidate has no rows.</source>
        <translation>不作估计：候选没有行。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>estimate, error band</source>
        <translation>估计值，误差带</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>truth</source>
        <translation>真实值</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>no time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+34"/>
        <location line="+53"/>
        <source>No month has enough rows to say something.</source>
        <translation>没有哪个月的行数足以得出结论。</translation>
    </message>
    <message>
        <location line="-57"/>
        <source>baseline, estimated</source>
        <translation>基线，估计</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>baseline, truth</source>
        <translation>基线，真实</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate, estimated</source>
        <translation>候选，估计</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate, truth</source>
        <translation>候选，真实</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>What the candidate&apos;s rows would score, by their p@1 and what p@1 meant on %1 labelled rows of the baseline, if there are no new labels and a p@1 still means the same.</source>
        <translation>候选各行预计的得分，依据其 p@1 以及 p@1 在基线 %1 个带标签的行上的含义；前提是没有新增标签，且 p@1 的含义不变。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Tried on %1 time slices of the baseline, such estimates missed by %2 (root mean square); the error band follows from that.</source>
        <translation>在基线的 %1 个时间切片上试验，此类估计的误差为 %2（均方根）；误差带由此得出。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The baseline has too few months with enough labelled rows to say how far such estimates miss: the whiskers know of sampling alone.</source>
        <translation>基线中带标签的行足够多的月份太少，无法说明此类估计的误差：须线只反映抽样误差。</translation>
    </message>
    <message>
        <location line="+177"/>
        <source>Nor has either side enough labelled rows in earlier months to estimate its later ones.</source>
        <translation>两侧在较早月份中带标签的行也都不足以估计各自的较晚月份。</translation>
    </message>
    <message>
        <location line="-307"/>
        <source>Where the labels are known, the estimates miss by %1 on average</source>
        <translation>在标签已知之处，估计平均偏差 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>; the truth lies in the error band in %1 of %2 months</source>
        <translation>；%2 个月中有 %1 个月真实值位于误差带内</translation>
    </message>
    <message>
        <location line="+134"/>
        <source>The candidate&apos;s rows have no labels: there is no truth to compare with.</source>
        <translation>候选的行没有标签：没有可对照的真实值。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 of the candidate&apos;s labelled rows have labels that the model does not know: no p@1 sees that.</source>
        <translation>候选带标签的行中，%1 的标签是模型不认识的：任何 p@1 都反映不出这一点。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The sides are of two models, or hold the same rows, so neither is estimated from the other. What an estimate of each is worth: its later months, by their p@1 and what p@1 meant in its own earlier months, beside the truth.</source>
        <translation>两侧来自两个模型，或包含相同的行，因此不由一侧估计另一侧。各侧估计的可信程度：根据其 p@1 以及 p@1 在该侧较早月份中的含义估计较晚月份，并与真实值并列。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: too few labelled rows with a time.</source>
        <translation>%1：带标签且有时间的行太少。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1: estimated from %2 labelled rows.</source>
        <translation>%1：由 %2 个带标签的行估计。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>There are too few earlier months to say how far such estimates miss: the whiskers know of sampling alone.</source>
        <translation>较早的月份太少，无法说明此类估计的偏差：误差线仅反映抽样误差。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>F1 macro</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Metric that is estimated</source>
        <translation>要估计的指标</translation>
    </message>
    <message>
        <location line="+77"/>
        <location line="+22"/>
        <source>Estimate the months of #%1</source>
        <translation>估计 #%1 的各月</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Estimated and true f1 macro by month</source>
        <translation>各月宏平均 f1 的估计值和真实值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Estimated and true P@1 by month</source>
        <translation>各月 P@1 的估计值和真实值</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Estimating the months ...</source>
        <translation>正在估计各月…</translation>
    </message>
</context>
<context>
    <name>touchstone::EvaluateDialog</name>
    <message>
        <location filename="../widgets/training/evaluatedialog.cpp" line="+40"/>
        <source>&amp;Evaluate</source>
        <translation>评估(&amp;E)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Text recipe of the file</source>
        <translation>该文件的文本处理</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Evaluate a model</source>
        <translation>评估模型</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Progress and result appear here. You can queue several evaluations; they go on when this window is closed.</source>
        <translation>进度和结果会显示在这里。可以排队多个评估;关闭此窗口后它们会继续进行。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Model: one of the workspace, the newest first, or a fastText file from elsewhere.</source>
        <translation>模型:工作区中的模型(最新的在前),或来自其他地方的 fastText 文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows: take rows that the model was not trained on, such as a test part or newer posts. Without labels, p@1 is still measured.</source>
        <translation>行:请选择模型未训练过的行,例如测试部分或较新的帖子。没有标签时仍会测量 p@1。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Labels to keep: how many of the best labels are stored for each row. Recall@5 needs 5.</source>
        <translation>保留标签数:每行保存多少个最佳标签。召回率@5 需要 5 个。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All processors</source>
        <translation>所有处理器</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads: the result does not depend on them.</source>
        <translation>线程:结果与线程数无关。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>named after model and rows</source>
        <translation>按模型和行命名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables; it can be changed later.</source>
        <translation>名称:运行在表格中的名称,以后可以修改。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;File...</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose a fastText model that is not in the workspace</source>
        <translation>选择不在工作区中的 fastText 模型</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Rows:</source>
        <translation>行(&amp;R):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Labels to keep:</source>
        <translation>保留标签数(&amp;L):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Threads:</source>
        <translation>线程(&amp;T):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>File %1</source>
        <translation>文件 %1</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>%1, no labels</source>
        <translation>%1,无标签</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText 模型 (*.bin *.ftz);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>The workspace has no model yet: train one, or choose a file.</source>
        <translation>工作区还没有模型:请训练一个,或选择文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>工作区还没有数据集:请先导入帖子。</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionDetails</name>
    <message>
        <location filename="../widgets/executions/executiondetails.cpp" line="+57"/>
        <source>Save note</source>
        <translation>保存备注</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+14"/>
        <source>Details of the execution</source>
        <translation>运行详情</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>Log of the execution</source>
        <translation>运行日志</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Nothing was logged.</source>
        <translation>没有日志记录。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>No name</source>
        <translation>无名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words, separated by commas</source>
        <translation>以逗号分隔的词语</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is worth knowing about this execution</source>
        <translation>关于此运行值得记录的内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note about the execution</source>
        <translation>运行的备注</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Tags</source>
        <translation>标记(&amp;T)</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>No execution chosen</source>
        <translation>未选择运行</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n executions chosen</source>
        <translation>
            <numerusform>已选择 %n 个运行</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare them with Ctrl+Return.</source>
        <translation>按 Ctrl+Return 进行比较。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose one to see its details, or two to compare them.</source>
        <translation>选择一个以查看详情,或选择两个进行比较。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>#%1 %2</source>
        <translation>#%1 %2</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>Rename #%1</source>
        <translation>重命名 #%1</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Tags of #%1</source>
        <translation>#%1 的标记</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Note of #%1</source>
        <translation>#%1 的备注</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionsModel</name>
    <message>
        <location filename="../widgets/models/executionsmodel.cpp" line="+178"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Number of the execution</source>
        <translation>运行编号</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name given by the user</source>
        <translation>用户指定的名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What the execution does</source>
        <translation>该运行做什么</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How far the execution is, or how it ended</source>
        <translation>运行进度或结束状态</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Model that was used or made</source>
        <translation>使用或生成的模型</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dataset</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Dataset, or part of one, that was used or made</source>
        <translation>使用或生成的数据集(或其部分)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of labelled rows whose first label is right</source>
        <translation>首个标签正确的有标签行所占比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recall@5</source>
        <translation>召回率@5</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of labelled rows whose label is among the first five</source>
        <translation>标签位于前五的有标签行所占比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>F1 macro</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean of the labels&apos; f1, over labels with rows</source>
        <translation>有数据行的各标签 f1 的平均值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean probability that the model gives its first label; needs no labels</source>
        <translation>模型给出的首个标签的平均概率;不需要真实标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Duration</source>
        <translation>用时</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wall time of the step</source>
        <translation>该步骤的实际用时</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Started</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>When it started, local time</source>
        <translation>开始时间(本地时间)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tags</source>
        <translation>标记</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Words that the user gave it, to find it again</source>
        <translation>用户为便于查找而添加的词语</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>No name was given</source>
        <translation>未指定名称</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No tags</source>
        <translation>没有标记</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>This step uses no model</source>
        <translation>此步骤不使用模型</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>This step uses no dataset</source>
        <translation>此步骤不使用数据集</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Not finished</source>
        <translation>尚未结束</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not started</source>
        <translation>尚未开始</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Not measured: only evaluate and predict steps measure it</source>
        <translation>未测量:只有评估和预测步骤才测量</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not measured: the rows have no labels, or too few predictions were kept</source>
        <translation>未测量:这些行没有标签,或保留的预测过少</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not measured</source>
        <translation>未测量</translation>
    </message>
</context>
<context>
    <name>touchstone::ExecutionsPage</name>
    <message>
        <location filename="../widgets/executions/executionspage.cpp" line="+67"/>
        <source>Show &amp;only</source>
        <translation>仅显示(&amp;O)</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare the two chosen executions: the older one is the baseline</source>
        <translation>比较所选的两个运行:较早的作为基线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Run &amp;Again</source>
        <translation>重新运行(&amp;A)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Rename</source>
        <translation>重命名(&amp;R)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Edit &amp;Tags</source>
        <translation>编辑标记(&amp;T)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Edit &amp;Note</source>
        <translation>编辑备注(&amp;N)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Lineage...</source>
        <translation>血缘(&amp;L)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where the execution came from and what came of it</source>
        <translation>该运行从何而来，又产生了什么</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Details of the Execution</source>
        <translation>运行详情(&amp;D)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Filter: step, status, model, dataset ...</source>
        <translation>筛选:步骤、状态、模型、数据集…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter executions</source>
        <translation>筛选运行</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Show only executions of some step, status or tag, or leave the trials of searches out</source>
        <translation>仅显示某些步骤、状态或标签的运行，或隐去搜索的试验</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <location line="+8"/>
        <location line="+33"/>
        <source>Executions</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No executions yet</source>
        <translation>还没有运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything that is done in a workspace becomes a numbered execution. Begin with an import of posts: drop a file anywhere, or choose one.</source>
        <translation>在工作区中做的每件事都会成为带编号的运行。请先导入帖子:将文件拖放到任意位置,或选择文件。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import posts...</source>
        <translation>导入帖子(&amp;I)…</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Clear the &amp;filters</source>
        <translation>清除筛选(&amp;F)</translation>
    </message>
    <message>
        <location line="+81"/>
        <source>running %1 %</source>
        <translation>运行中 %1%</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Compare #%1 (baseline) with #%2 (candidate)</source>
        <translation>比较 #%1(基线)与 #%2(候选)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Choose two complete evaluations to compare them</source>
        <translation>请选择两个已完成的评估进行比较</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Choose one execution to make it again</source>
        <translation>请选择一个运行以重新运行</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The workspace cannot be written</source>
        <translation>无法写入工作区</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Make #%1 again from its record, and compare what comes out</source>
        <translation>按记录重新运行 #%1，并比较得到的结果</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tag</source>
        <translation>标记</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+27"/>
        <source>without trials and parts of runs</source>
        <translation>不含试验和运行的部分</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>step: %1</source>
        <translation>步骤:%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>status: %1</source>
        <translation>状态:%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>tag: %1</source>
        <translation>标记:%1</translation>
    </message>
    <message numerus="yes">
        <location line="+35"/>
        <source>%n execution(s)</source>
        <translation>
            <numerusform>%n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n execution(s)</source>
        <translation>
            <numerusform>%1 / %n 个运行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>0 of %n execution(s) match</source>
        <translation>
            <numerusform>0 / %n 个运行匹配</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::FilterChips</name>
    <message>
        <location filename="../widgets/labels/filterchips.cpp" line="+28"/>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Previous selection</source>
        <translation>上一个选择</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next selection</source>
        <translation>下一个选择</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No filter</source>
        <translation>无筛选</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Saved filters</source>
        <translation>已保存的筛选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Saved filters: keep these under a name, or take others</source>
        <translation>已保存的筛选：以名称保存当前筛选，或选用其他筛选</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Save these filters...</source>
        <translation>保存当前筛选…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Forget</source>
        <translation>移除</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save filters</source>
        <translation>保存筛选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name of these filters, for every comparison</source>
        <translation>这些筛选的名称，适用于所有比较</translation>
    </message>
    <message>
        <location line="+42"/>
        <location line="+2"/>
        <source>Remove filter: %1</source>
        <translation>移除筛选:%1</translation>
    </message>
</context>
<context>
    <name>touchstone::FlipsTab</name>
    <message>
        <location filename="../widgets/comparison/flipstab.cpp" line="+44"/>
        <location line="+159"/>
        <source>Both right</source>
        <translation>两者都对</translation>
    </message>
    <message>
        <location line="-157"/>
        <source>Negative flips: right before, wrong now</source>
        <translation>负向翻转：之前对，现在错</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Positive flips: wrong before, right now</source>
        <translation>正向翻转：之前错，现在对</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+151"/>
        <location line="+136"/>
        <source>Both wrong</source>
        <translation>两者都错</translation>
    </message>
    <message>
        <location line="-280"/>
        <source>both right</source>
        <translation>两者都对</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>negative flips</source>
        <translation>负向翻转</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>positive flips</source>
        <translation>正向翻转</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>both wrong</source>
        <translation>两者都错</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>Labels by negative flips</source>
        <translation>按负向翻转排列的标签</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Labels with most negative flips</source>
        <translation>负向翻转最多的标签</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>No row is on both sides</source>
        <translation>没有同时在两侧的行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Flips are counted row by row, so both models must have predicted the same rows. Evaluate one of the models on the rows of the other.</source>
        <translation>翻转是逐行统计的，因此两个模型必须预测过相同的行。请在其中一个模型的行上评估另一个模型。</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Candidate right</source>
        <translation>候选正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate wrong</source>
        <translation>候选错误</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Baseline right</source>
        <translation>基线正确</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline wrong</source>
        <translation>基线错误</translation>
    </message>
    <message>
        <location line="+33"/>
        <location line="+134"/>
        <source>Negative flips</source>
        <translation>负向翻转</translation>
    </message>
    <message>
        <location line="-134"/>
        <location line="+135"/>
        <source>Positive flips</source>
        <translation>正向翻转</translation>
    </message>
    <message>
        <location line="-135"/>
        <source>All rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the grid counts</source>
        <translation>网格统计的内容</translation>
    </message>
    <message numerus="yes">
        <location line="+71"/>
        <source>%1 of %Ln row(s) have a gold label</source>
        <translation>
            <numerusform>%Ln 行中有 %1 行带真实标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Only the %n row(s) that both sides predicted</source>
        <translation>
            <numerusform>仅限双方都预测过的 %n 行</numerusform>
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
        <translation>%1：%2 个帖子，%3</translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>Read these: %n negative flip(s) that the candidate is sure of</source>
        <translation>
            <numerusform>请阅读这些：候选很有把握的 %n 个负向翻转</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right before, wrong now, and the candidate&apos;s p@1 is %1 or more</source>
        <translation>之前对、现在错，且候选的 p@1 达到 %1 或以上</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Same first label: %1 (%2)</source>
        <translation>首个标签相同：%1（%2）</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Other first label: %1 (%2)</source>
        <translation>首个标签不同：%1（%2）</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Retraining alone (twins): the same first label for %1, negative flips %2, positive flips %3.</source>
        <translation>仅重新训练（孪生模型）：首个标签相同 %1，负向翻转 %2，正向翻转 %3。</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>By p@1 of both sides: %1</source>
        <translation>按两侧的 p@1：%1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Net</source>
        <translation>净变化</translation>
    </message>
</context>
<context>
    <name>touchstone::FlowChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/flowchart.cpp" line="+82"/>
        <source>%n flow(s) from %1 to %2</source>
        <translation>
            <numerusform>从 %1 到 %2 的 %n 条流向</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>New label</source>
        <translation>新增标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In words</source>
        <translation>文字描述</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>new</source>
        <translation>新增</translation>
    </message>
</context>
<context>
    <name>touchstone::FormatForm</name>
    <message>
        <location filename="../widgets/importing/formatform.cpp" line="+16"/>
        <source>JSON lines (ndjson)</source>
        <translation>JSON 行(ndjson)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Table (CSV)</source>
        <translation>表格(CSV)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Table with tabs (TSV)</source>
        <translation>制表符分隔的表格(TSV)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>SQLite database</source>
        <translation>SQLite 数据库</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>fastText text</source>
        <translation>fastText 文本</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Colon</source>
        <translation>冒号</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Space</source>
        <translation>空格</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>First line holds names</source>
        <translation>首行为列名</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>First line is a row</source>
        <translation>首行为数据</translation>
    </message>
    <message>
        <location line="+9"/>
        <location line="+102"/>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <location line="-51"/>
        <source>&amp;Format:</source>
        <translation>格式(&amp;F):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Found out from the content, not from the name; .zst and .gz are unpacked</source>
        <translation>根据内容而非文件名判断;.zst 和 .gz 会自动解压</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Encoding:</source>
        <translation>编码(&amp;E):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the bytes stand for characters</source>
        <translation>字节如何表示字符</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>De&amp;limiter:</source>
        <translation>分隔符(&amp;L):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The character between two fields</source>
        <translation>两个字段之间的字符</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Header:</source>
        <translation>表头(&amp;H):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Whether the first line holds the names of the columns</source>
        <translation>首行是否为列名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ta&amp;ble:</source>
        <translation>表(&amp;B):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The table of the database that holds the posts; empty: the likeliest</source>
        <translation>数据库中包含帖子的表;留空则使用最可能的表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label &amp;prefix:</source>
        <translation>标签前缀(&amp;P):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What a label starts with in fastText&apos;s text files</source>
        <translation>fastText 文本文件中标签的开头</translation>
    </message>
    <message>
        <location line="+45"/>
        <source>Automatic: %1</source>
        <translation>自动:%1</translation>
    </message>
</context>
<context>
    <name>touchstone::GatesEditor</name>
    <message>
        <location filename="../widgets/releases/gateseditor.cpp" line="+58"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save &amp;to a file...</source>
        <translation>保存到文件(&amp;T)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+182"/>
        <source>Gates</source>
        <translation>门禁</translation>
    </message>
    <message>
        <location line="-177"/>
        <source>Rules</source>
        <translation>规则</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Gates to edit</source>
        <translation>要编辑的门禁规则</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Open a file...</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Load the rules of a JSON file</source>
        <translation>载入 JSON 文件中的规则</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Load the &amp;built-in ones</source>
        <translation>载入内置规则(&amp;B)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rules that are asked where there are no others</source>
        <translation>没有其他规则时所用的规则</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Add a rule</source>
        <translation>添加规则(&amp;A)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Of a kind that is chosen from a list</source>
        <translation>类型从列表中选择</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Take the chosen rule out</source>
        <translation>移除所选规则</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Gates</source>
        <translation>门禁(&amp;G)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Name in the workspace</source>
        <translation>在工作区中的名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gates called default are asked wherever no others are named</source>
        <translation>未指定其他门禁规则时，使用名为 default 的门禁规则</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>&amp;In the workspace as</source>
        <translation>在工作区中存为(&amp;I)</translation>
    </message>
    <message>
        <location line="+57"/>
        <location line="+10"/>
        <source>The gates could not be loaded</source>
        <translation>无法载入门禁规则</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>These gates cannot be asked as they are in the file</source>
        <translation>文件中的这些门禁规则无法直接使用</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Gates (*.json)</source>
        <translation>门禁规则 (*.json)</translation>
    </message>
    <message numerus="yes">
        <location line="+68"/>
        <source>%n rule(s), which can be asked.</source>
        <translation>
            <numerusform>%n 条规则，均可使用。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not saved yet.</source>
        <translation>尚未保存。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loading ...</source>
        <translation>正在载入…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区：%1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What cannot be asked is not saved</source>
        <translation>无法使用的规则不会保存</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Keep the gates with the workspace under this name</source>
        <translation>以此名称将门禁规则保存在工作区中</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Save the gates %1</source>
        <translation>保存门禁规则 %1</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+5"/>
        <source>Save the gates</source>
        <translation>保存门禁规则</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>The gates were saved.</source>
        <translation>门禁规则已保存。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The gates were not saved</source>
        <translation>门禁规则未保存</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are changes that are not saved. Close once more to drop them.</source>
        <translation>有未保存的更改。再次关闭将放弃这些更改。</translation>
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
        <translation>召回率@5</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 macro</source>
        <translation>宏平均 f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Why P@1 moved</source>
        <translation>P@1 变化的原因</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>KS distance %1</source>
        <translation>KS 距离 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::HistogramChart</name>
    <message>
        <location filename="../widgets/charts/histogramchart.cpp" line="+96"/>
        <source>%1: %2 %3</source>
        <translation>%1:%2 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, mean %1</source>
        <translation>,均值 %1</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>below %1</source>
        <translation>低于 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 and more</source>
        <translation>%1 及以上</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>%1: %2 %3 (%4 %)</source>
        <translation>%1:%2 %3(%4%)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>, %1 of them marked</source>
        <translation>,其中 %1 个已标记</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 %2: %3</source>
        <translation>%1 %2:%3</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, %2</source>
        <translation>%1,%2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, share</source>
        <translation>%1,占比</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, marked</source>
        <translation>%1,已标记</translation>
    </message>
    <message>
        <location line="+9"/>
        <location filename="../widgets/charts/histogramdrawing.cpp" line="+142"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <location filename="../widgets/charts/histogramdrawing.cpp" line="-98"/>
        <source>No values to show</source>
        <translation>没有可显示的数值</translation>
    </message>
    <message>
        <location line="+37"/>
        <source>share of %1</source>
        <translation>%1占比</translation>
    </message>
    <message>
        <location line="+191"/>
        <source>mean %1</source>
        <translation>均值 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportDialog</name>
    <message>
        <location filename="../widgets/importing/importdialog.cpp" line="+85"/>
        <source>Sa&amp;ve bad rows to:</source>
        <translation>将无效行保存到(&amp;V):</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Ch&amp;oose...</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Import posts</source>
        <translation>导入帖子</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Files to import</source>
        <translation>要导入的文件</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Add files...</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Add fo&amp;lder...</source>
        <translation>添加文件夹(&amp;L)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Files of posts</source>
        <translation>包含帖子的文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Folder of files of posts</source>
        <translation>包含帖子文件的文件夹</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;; the same name again makes the next version</source>
        <translation>字母、数字、“.”、“_”和“-”;再次使用同名会生成下一版本</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The rows that cannot be used, with the reasons, one JSON object a line</source>
        <translation>无法使用的行及其原因,每行一个 JSON 对象</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+216"/>
        <source>File for bad rows</source>
        <translation>无效行文件</translation>
    </message>
    <message>
        <location line="-209"/>
        <source>Dataset &amp;name:</source>
        <translation>数据集名称(&amp;N):</translation>
    </message>
    <message>
        <location line="+85"/>
        <source>Choose files to see what they hold.</source>
        <translation>选择文件以查看其内容。</translation>
    </message>
    <message>
        <location line="+23"/>
        <location line="+25"/>
        <source>The files cannot be read in this way</source>
        <translation>无法以此方式读取文件</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>The files could not be read to their end</source>
        <translation>未能读完文件</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Add files, or drop them here.</source>
        <translation>请添加文件,或将文件拖放到这里。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区:%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reading the files...</source>
        <translation>正在读取文件…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No row can be imported.</source>
        <translation>没有可导入的行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give the dataset a name.</source>
        <translation>请为数据集命名。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A name has letters, digits, &apos;.&apos;, &apos;_&apos; and &apos;-&apos;, and begins with a letter or digit.</source>
        <translation>名称由字母、数字、“.”、“_”和“-”组成,并以字母或数字开头。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose a file for the bad rows.</source>
        <translation>请选择保存无效行的文件。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>A new dataset</source>
        <translation>新数据集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Becomes version %1 of it</source>
        <translation>将成为其第 %1 版</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportExecutionsDialog</name>
    <message>
        <location filename="../widgets/training/importexecutionsdialog.cpp" line="+79"/>
        <source>&amp;Take in</source>
        <translation>导入(&amp;T)</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Import executions</source>
        <translation>导入运行</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Progress and result appear here. What was taken in is listed among the executions.</source>
        <translation>进度和结果会显示在这里。导入的内容会列在运行中。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Source: a file of predictions (CSV, TSV, ndjson), an MLflow store (mlruns or mlflow.db), the JSON or outputs of Valohai executions, a DVC project, or folders with execution.json.</source>
        <translation>来源：预测结果文件（CSV、TSV、ndjson）、MLflow 存储（mlruns 或 mlflow.db）、Valohai 运行的 JSON 或输出、DVC 项目，或包含 execution.json 的文件夹。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>file or folder</source>
        <translation>文件或文件夹</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&amp;File...</source>
        <translation>文件(&amp;F)…</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+11"/>
        <source>Executions from elsewhere</source>
        <translation>来自其他地方的运行</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>Predictions and stores (*.csv *.tsv *.ndjson *.jsonl *.json *.db *.sqlite *.gz *.zst);;All files (*)</source>
        <translation>预测结果和存储 (*.csv *.tsv *.ndjson *.jsonl *.json *.db *.sqlite *.gz *.zst);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>F&amp;older...</source>
        <translation>文件夹(&amp;O)…</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Columns of the file</source>
        <translation>文件的列</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Predicted rows: the dataset part that the predictions are about. They are matched by row, by id, or in order where the labels agree. Without one, a dataset is made of the texts in the file.</source>
        <translation>预测的行：预测结果所对应的数据集部分。按行号、按 id 匹配，或在标签一致时按顺序匹配。若不指定，则用文件中的文本创建数据集。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>named after the file</source>
        <translation>按文件命名</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>New dataset: its name where it is made of the file. Give two files over the same posts the same name, and they are compared row by row.</source>
        <translation>新数据集：用文件创建数据集时的名称。为基于相同帖子的两个文件指定同一名称，即可逐行比较。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Model: the fastText model that predicted, where there is one. Its labels are known then, and texts can be tried with it.</source>
        <translation>模型：作出预测的 fastText 模型（如有）。这样即可得知其标签，并可用它试用文本。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probabilities: fastText prints them a little too high, by 0.00001, with the loss softmax; that is taken off.</source>
        <translation>概率：使用 softmax 损失时，fastText 输出的概率略微偏高 0.00001；这一偏差会被减去。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As the source says</source>
        <translation>按来源所述</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not printed by fastText</source>
        <translation>不是由 fastText 输出</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Printed by fastText, loss %1</source>
        <translation>由 fastText 输出，损失函数 %1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>as the source calls it</source>
        <translation>按来源中的名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables, where the source is one run.</source>
        <translation>名称：来源为单个运行时，该运行在表格中的名称。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>all branches and tags</source>
        <translation>所有分支和标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Revisions: of a DVC project, the commits, branches or tags to take in beside the state of the folder, with spaces between.</source>
        <translation>修订：除文件夹当前状态外，DVC 项目中还要导入的提交、分支或标签，以空格分隔。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Source:</source>
        <translation>来源(&amp;S):</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Re&amp;visions:</source>
        <translation>修订(&amp;V):</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Predicted rows:</source>
        <translation>预测的行(&amp;P):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New &amp;dataset:</source>
        <translation>新数据集(&amp;D):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Model:</source>
        <translation>模型(&amp;M):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>P&amp;robabilities:</source>
        <translation>概率(&amp;R):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>Looking at it...</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Predictions: %1</source>
        <translation>预测结果：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>without probabilities</source>
        <translation>不含概率</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>id in %1</source>
        <translation>id 在 %1 中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>right label in %1</source>
        <translation>真实标签在 %1 中</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n execution(s) (%1)</source>
        <translation>
            <numerusform>%n 个运行（%1）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n registered model version(s)</source>
        <translation>
            <numerusform>%n 个已注册的模型版本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n skipped, the first: %1</source>
        <translation>
            <numerusform>跳过 %n 个，第一个：%1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+18"/>
        <source>As the source says, or a new dataset of its texts</source>
        <translation>按来源所述，或用其文本创建新数据集</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The one beside the predictions, if any</source>
        <translation>与预测结果放在一起的模型（如有）</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Choose a file or a folder, or drop it on the window.</source>
        <translation>请选择文件或文件夹，或将其拖放到窗口上。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The source has not been read.</source>
        <translation>尚未读取来源。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no execution that could be taken in.</source>
        <translation>没有可导入的运行。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The file has no texts to make a dataset of: choose the rows that were predicted.</source>
        <translation>文件中没有可用于创建数据集的文本：请选择预测的行。</translation>
    </message>
</context>
<context>
    <name>touchstone::ImportPreviewModel</name>
    <message>
        <location filename="../widgets/models/importpreviewmodel.cpp" line="+105"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Line</source>
        <translation>行号</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label: %1</source>
        <translation>标签:%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time: %1</source>
        <translation>时间:%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text: %1</source>
        <translation>文本:%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id: %1</source>
        <translation>ID:%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Other columns</source>
        <translation>其他列</translation>
    </message>
</context>
<context>
    <name>touchstone::IndexBar</name>
    <message>
        <location filename="../widgets/posts/indexbar.cpp" line="+23"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Building the search index of %1, once; the search follows</source>
        <translation>正在为 %1 建立搜索索引（仅需一次）；随后进行搜索</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Build the search index of %1</source>
        <translation>为 %1 建立搜索索引</translation>
    </message>
</context>
<context>
    <name>touchstone::InspectDialog</name>
    <message>
        <location filename="../widgets/classifiers/inspectdialog.cpp" line="+40"/>
        <source>&amp;Compare with...</source>
        <translation>与其他模型比较(&amp;C)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>sha-&amp;256</source>
        <translation>sha-256(&amp;2)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Inspect model files</source>
        <translation>检查模型文件</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What the model files say of themselves</source>
        <translation>模型文件自身记录的信息</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter settings</source>
        <translation>筛选设置</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter labels</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Filter words</source>
        <translation>筛选词</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show another model file beside the first</source>
        <translation>在第一个模型文件旁显示另一个模型文件</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Reads the files whole</source>
        <translation>会读取整个文件</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>A model file holds neither learning rate nor seed, threads, label prefix or text recipe.</source>
        <translation>模型文件中不包含学习率、随机种子、线程数、标签前缀和文本处理方式。</translation>
    </message>
    <message>
        <location line="+90"/>
        <source>Model file to compare with</source>
        <translation>要比较的模型文件</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>fastText models (*.bin *.ftz);;All files (*)</source>
        <translation>fastText 模型 (*.bin *.ftz);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Left: %1</source>
        <translation>左侧：%1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Right: %1</source>
        <translation>右侧：%1</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>It cannot be inspected</source>
        <translation>无法检查</translation>
    </message>
</context>
<context>
    <name>touchstone::JobDialog</name>
    <message>
        <location filename="../widgets/training/jobdialog.cpp" line="+36"/>
        <source>The field that you are in is explained here.</source>
        <translation>当前所在字段的说明显示在这里。</translation>
    </message>
    <message>
        <location line="+71"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区:%1</translation>
    </message>
    <message numerus="yes">
        <location line="+29"/>
        <source>%n more job(s) waiting</source>
        <translation>
            <numerusform>还有 %n 个任务等待中</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::JobView</name>
    <message>
        <location filename="../widgets/jobs/jobview.cpp" line="+37"/>
        <source>Warning: %1</source>
        <translation>警告:%1</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Retry</source>
        <translation>重试(&amp;R)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancel &amp;job</source>
        <translation>取消任务(&amp;J)</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>Show the kind of the failure and its parts</source>
        <translation>显示失败的类型及各部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Start the job once more</source>
        <translation>再次启动该任务</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy the failure as text</source>
        <translation>将失败信息复制为文本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show what is recorded about it: parameters, inputs, log</source>
        <translation>显示其记录:参数、输入、日志</translation>
    </message>
    <message>
        <location line="+57"/>
        <source>%1, %2</source>
        <translation>%1,%2</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Show &amp;execution #%1</source>
        <translation>显示运行 #%1(&amp;E)</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Kind: %1</source>
        <translation>类型:%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What: %1</source>
        <translation>内容:%1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Where: %1</source>
        <translation>位置:%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>What to do: %1</source>
        <translation>解决办法:%1</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsModel</name>
    <message>
        <location filename="../widgets/models/jobsmodel.cpp" line="+97"/>
        <source>Job</source>
        <translation>任务</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <location line="+14"/>
        <location line="+1"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsPanel</name>
    <message>
        <location filename="../widgets/jobs/jobspanel.cpp" line="+25"/>
        <source>C&amp;lear the list</source>
        <translation>清空列表(&amp;L)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Imports, trainings and evaluations that you start appear here.</source>
        <translation>您启动的导入、训练和评估会显示在这里。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Forget the jobs that have ended; what they made stays</source>
        <translation>移除已结束的任务;它们生成的内容会保留</translation>
    </message>
    <message>
        <location line="+15"/>
        <location line="+24"/>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
</context>
<context>
    <name>touchstone::JobsStrip</name>
    <message>
        <location filename="../widgets/jobs/jobsstrip.cpp" line="+42"/>
        <location line="+11"/>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <location line="-11"/>
        <source>Show all jobs</source>
        <translation>显示所有任务</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show why the job failed</source>
        <translation>显示任务失败的原因</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Start the job once more</source>
        <translation>再次启动该任务</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take this message away</source>
        <translation>移除此消息</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Cancel this job</source>
        <translation>取消此任务</translation>
    </message>
    <message numerus="yes">
        <location line="+66"/>
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个等待中</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>No job is running</source>
        <translation>没有正在运行的任务</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
</context>
<context>
    <name>touchstone::KeyedRowsModel</name>
    <message>
        <location filename="../widgets/models/keyedrowsmodel.cpp" line="+77"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelBars</name>
    <message>
        <location filename="../widgets/charts/labelbars.cpp" line="+46"/>
        <source>%1, expected</source>
        <translation>%1，预期</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelCountsModel</name>
    <message>
        <location filename="../widgets/models/labelcountsmodel.cpp" line="+50"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelDrillDown</name>
    <message>
        <location filename="../widgets/drilldown/labeldrilldown.cpp" line="+51"/>
        <source>Counts and rates of the label</source>
        <translation>该标签的计数和比率</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Where the posts of the label went</source>
        <translation>该标签的帖子去向</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Count the terms of its posts</source>
        <translation>统计其帖子的词语</translation>
    </message>
    <message>
        <location line="+2"/>
        <location line="+32"/>
        <source>Terms that rose and fell</source>
        <translation>上升和下降的词语</translation>
    </message>
    <message>
        <location line="-31"/>
        <location line="+24"/>
        <source>Labels that it is confused with</source>
        <translation>易与其混淆的标签</translation>
    </message>
    <message>
        <location line="-4"/>
        <source>Where its posts went</source>
        <translation>其帖子的去向</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Everything about one label</source>
        <translation>单个标签的全部信息</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Back to the label before</source>
        <translation>返回上一个标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to the label before (Backspace)</source>
        <translation>返回上一个标签 (Backspace)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Hide the details of the label</source>
        <translation>隐藏标签详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Hide the details of the label (Escape)</source>
        <translation>隐藏标签详情 (Escape)</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>p@1 of its posts, baseline</source>
        <translation>其帖子的 p@1，基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of its posts, candidate</source>
        <translation>其帖子的 p@1，候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 by month</source>
        <translation>各月 f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1 by month</source>
        <translation>各月平均 p@1</translation>
    </message>
    <message>
        <location line="+131"/>
        <source>This label cannot be shown</source>
        <translation>无法显示此标签</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Terms of %1</source>
        <translation>%1 的词语</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>No label is open</source>
        <translation>未打开标签</translation>
    </message>
    <message numerus="yes">
        <location line="+18"/>
        <source>Read its %n post(s)</source>
        <translation>
            <numerusform>阅读其 %n 个帖子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>Read the candidate&apos;s %n post(s)</source>
        <translation>
            <numerusform>阅读候选的 %n 个帖子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>Read the baseline&apos;s %n post(s)</source>
        <translation>
            <numerusform>阅读基线的 %n 个帖子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+5"/>
        <source>%n negative flip(s)</source>
        <translation>
            <numerusform>%n 个负向翻转</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right before, wrong now</source>
        <translation>原来正确，现在错误</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>None of its posts has a time.</source>
        <translation>其帖子都没有时间。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No month has a value.</source>
        <translation>没有任何月份有数值。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Both sides hold the same posts, so no term rose or fell.</source>
        <translation>两侧的帖子相同，因此没有词语上升或下降。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n tested term(s) moved by more than chance allows for any of them.</source>
        <translation>
            <numerusform>检验的 %n 个词语中，有 %1 个的变化超出任一词语仅凭随机可达到的幅度。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Reading the posts ...</source>
        <translation>正在读取帖子…</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelFilterBar</name>
    <message>
        <location filename="../widgets/labels/labelfilterbar.cpp" line="+28"/>
        <location line="+1"/>
        <source>Filter labels</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Least rows a label has on both sides</source>
        <translation>标签在两侧的最少行数</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Smallest f1 change that matters</source>
        <translation>有意义的最小 f1 变化</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Support at least</source>
        <translation>支持数至少</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Matters from</source>
        <translation>有意义的阈值</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter by verdict</source>
        <translation>按判定筛选</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsModel</name>
    <message>
        <location filename="../widgets/models/labelsmodel.cpp" line="+317"/>
        <source>The baseline&apos;s data or model has no such label</source>
        <translation>基线的数据或模型中没有此标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The candidate&apos;s data or model has no such label</source>
        <translation>候选的数据或模型中没有此标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not tested: too few rows on a side</source>
        <translation>未检验:某一侧的行数太少</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Not judged: a side has no labels</source>
        <translation>未判定:某一侧没有标签</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>f1 change %1, of which %2 within the label is judged; q %3</source>
        <translation>f1 变化 %1，其中标签内部的 %2 参与判定；q %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>f1 change %1, q %2</source>
        <translation>f1 变化 %1,q %2</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>. The interval excludes 0, but which rows there are explains it</source>
        <translation>。区间不含 0，但这可由行的构成解释</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Not tested: too few rows, or a side without labels</source>
        <translation>未检验:行数太少,或某一侧没有标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Not measured: the side has no rows with this label, or its rows have no labels</source>
        <translation>未测量:该侧没有此标签的行,或其行没有标签</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Name of the label</source>
        <translation>标签名称</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>support %1</source>
        <translation>支持数 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows of the baseline with this label</source>
        <translation>基线中此标签的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the candidate with this label</source>
        <translation>候选中此标签的行数</translation>
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
        <translation>基线的 f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 of the candidate</source>
        <translation>候选的 f1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>f1 change</source>
        <translation>f1 变化</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate minus baseline; the whisker is the 95 % interval</source>
        <translation>候选减基线;须线为 95% 区间</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>95 % interval</source>
        <translation>95% 区间</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Of the f1 change</source>
        <translation>f1 变化的</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>within</source>
        <translation>标签内</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The part of the f1 change that lies within the label and not in which rows there are; the verdict judges it, as the sides are different rows</source>
        <translation>f1 变化中来自标签本身、而非来自行的构成的部分；由于两侧的行不同，判定依据的是它</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of false alarms among all labels that look at least as changed (Benjamini-Hochberg)</source>
        <translation>在变化至少同样明显的所有标签中误报的比例(Benjamini-Hochberg)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Degraded or improved: q below %1 and a change of %2 or more</source>
        <translation>退步或改善:q 低于 %1,且变化达到 %2 或以上</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+1"/>
        <source>precision %1</source>
        <translation>精确率 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Share of the baseline&apos;s answers with this label that are right</source>
        <translation>基线给出此标签的回答中正确的比例</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Share of the candidate&apos;s answers with this label that are right</source>
        <translation>候选给出此标签的回答中正确的比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>recall %1</source>
        <translation>召回率 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Share of the label&apos;s rows that the baseline finds</source>
        <translation>基线找到的该标签行的比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of the label&apos;s rows that the candidate finds</source>
        <translation>候选找到的该标签行的比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>relative</source>
        <translation>相对</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1 change as a share of the baseline&apos;s f1</source>
        <translation>f1 变化占基线 f1 的比例</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>shrunken</source>
        <translation>收缩值</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1 change pulled towards the mean as far as its error asks for</source>
        <translation>按误差大小向均值收缩后的 f1 变化</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>answered %1</source>
        <translation>回答数 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows that the baseline gave this label</source>
        <translation>基线给出此标签的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows that the candidate gave this label</source>
        <translation>候选给出此标签的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+1"/>
        <source>in range %1</source>
        <translation>范围内 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Rows of the baseline in the chosen range of p@1</source>
        <translation>基线在所选 p@1 范围内的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows of the candidate in the chosen range of p@1</source>
        <translation>候选在所选 p@1 范围内的行数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>|f1 change|</source>
        <translation>|f1 变化|</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Size of the f1 change, whichever way it went</source>
        <translation>f1 变化的大小，不论方向</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsTab</name>
    <message>
        <location filename="../widgets/comparison/labelstab.cpp" line="+36"/>
        <source>Which labels</source>
        <translation>哪些标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>All labels</source>
        <translation>所有标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New and removed</source>
        <translation>新增与移除</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Everything about the label that is chosen (Return in the table)</source>
        <translation>所选标签的全部信息（在表格中按 Return）</translation>
    </message>
    <message>
        <location line="+56"/>
        <source>%1 new, %2 removed</source>
        <translation>新增 %1,移除 %2</translation>
    </message>
</context>
<context>
    <name>touchstone::LabelsView</name>
    <message>
        <location filename="../widgets/labels/labelsview.cpp" line="+72"/>
        <source>No label matches</source>
        <translation>没有匹配的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Take away a filter above, or clear all of them, to see more labels.</source>
        <translation>移除上方的某个筛选条件或全部清除,以查看更多标签。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The labels are being compared</source>
        <translation>正在比较标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Testing every label takes a moment. What is above is there already.</source>
        <translation>检验每个标签需要一点时间。上方的内容已经可用。</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>f1 change of every label</source>
        <translation>每个标签的 f1 变化</translation>
    </message>
    <message numerus="yes">
        <location line="+86"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 of %n label(s)</source>
        <translation>
            <numerusform>%1 / %n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::LedgerModel</name>
    <message>
        <location filename="../widgets/models/ledgermodel.cpp" line="+70"/>
        <source>the candidate knows it</source>
        <translation>候选认识它</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>in the data, known to no model</source>
        <translation>在数据中,但没有模型认识它</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>no rows any more</source>
        <translation>不再有行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>the candidate does not know it</source>
        <translation>候选不认识它</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>known to no model</source>
        <translation>没有模型认识它</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>f1</source>
        <translation>f1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>touchstone::LedgerView</name>
    <message>
        <location filename="../widgets/labels/ledgerview.cpp" line="+33"/>
        <source>The candidate brings no new label.</source>
        <translation>候选没有带来新标签。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No label of the baseline is gone.</source>
        <translation>基线的标签没有减少。</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>New labels</source>
        <translation>新增标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Removed labels</source>
        <translation>移除的标签</translation>
    </message>
    <message numerus="yes">
        <location line="+33"/>
        <source>%n new label(s), %1 rows of the candidate</source>
        <translation>
            <numerusform>%n 个新增标签,候选的 %1 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n removed label(s), %1 rows of the baseline</source>
        <translation>
            <numerusform>%n 个移除的标签,基线的 %1 行</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::LineageDialog</name>
    <message>
        <location filename="../widgets/lineage/lineagedialog.cpp" line="+44"/>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The earlier</source>
        <translation>较早的一方</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>How the later came from it</source>
        <translation>较晚的一方如何由它而来</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To</source>
        <translation>去向</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The later</source>
        <translation>较晚的一方</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remarks</source>
        <translation>说明</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is missing, from elsewhere or out of date</source>
        <translation>缺失、来自其他地方或已过时的内容</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>stale: %1</source>
        <translation>已过时：%1</translation>
    </message>
    <message>
        <location line="+30"/>
        <location line="+369"/>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location line="-368"/>
        <source>Show its &amp;lineage</source>
        <translation>显示其血缘(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <location line="+3"/>
        <location line="+16"/>
        <source>Lineage</source>
        <translation>血缘</translation>
    </message>
    <message>
        <location line="-7"/>
        <source>Looking where it came from</source>
        <translation>正在查找其来源</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <location line="+33"/>
        <location line="+1"/>
        <location line="+137"/>
        <source>Find in the lineage</source>
        <translation>在血缘中查找</translation>
    </message>
    <message>
        <location line="-122"/>
        <source>Previous match (Shift+F3)</source>
        <translation>上一个匹配项 (Shift+F3)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next match (F3)</source>
        <translation>下一个匹配项 (F3)</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Zoom out (Ctrl+-)</source>
        <translation>缩小 (Ctrl+-)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom in (Ctrl++)</source>
        <translation>放大 (Ctrl++)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Show all of it (Ctrl+0)</source>
        <translation>显示全部 (Ctrl+0)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Show the &amp;table</source>
        <translation>显示表格(&amp;T)</translation>
    </message>
    <message>
        <location line="+32"/>
        <source>As a picture (&amp;SVG)...</source>
        <translation>存为图片 (SVG)(&amp;S)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>For &amp;Graphviz (DOT)...</source>
        <translation>用于 Graphviz (DOT)(&amp;G)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As W3C &amp;PROV-JSON...</source>
        <translation>存为 W3C PROV-JSON(&amp;P)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>As &amp;JSON...</source>
        <translation>存为 JSON(&amp;J)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>From, how and to</source>
        <translation>来源、方式和去向</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Open what is under &quot;To&quot;</source>
        <translation>打开“去向”中的对象</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Open what is under &quot;From&quot;</source>
        <translation>打开“来源”中的对象</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Next match</source>
        <translation>下一个匹配项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Previous match</source>
        <translation>上一个匹配项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show all of it</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>%1, part %2</source>
        <translation>%1，部分 %2</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lineage of %1</source>
        <translation>%1 的血缘</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1: %n thing(s)</source>
        <translation>
            <numerusform>%1：%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Its lineage cannot be shown</source>
        <translation>无法显示其血缘</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Graphviz draws the picture, and it is not installed. Install the package graphviz to see it; the table shows the same.</source>
        <translation>图片由 Graphviz 绘制，但它尚未安装。安装软件包 graphviz 即可查看；表格显示的内容相同。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Graphviz could not draw the picture (%1). The table shows the same.</source>
        <translation>Graphviz 无法绘制图片（%1）。表格显示的内容相同。</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>came from nothing that is on record</source>
        <translation>没有来源记录</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>&amp;Show each</source>
        <translation>逐个显示(&amp;S)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1: there is no page for it</source>
        <translation>%1：没有对应的页面</translation>
    </message>
    <message numerus="yes">
        <location line="+15"/>
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 of %2</source>
        <comment>place of a match</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Save the lineage</source>
        <translation>保存血缘</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The lineage could not be saved</source>
        <translation>无法保存血缘</translation>
    </message>
</context>
<context>
    <name>touchstone::LineagePicture</name>
    <message>
        <location filename="../widgets/lineage/lineagepicture.cpp" line="+43"/>
        <source>Picture of where it came from</source>
        <translation>来源关系图</translation>
    </message>
    <message>
        <location line="+337"/>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show &amp;its lineage</source>
        <translation>显示其血缘(&amp;I)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Fit</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
</context>
<context>
    <name>touchstone::LossPlot</name>
    <message>
        <location filename="../widgets/jobs/lossplot.cpp" line="+48"/>
        <source>Copy values</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Copy image</source>
        <translation>复制图像</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Training loss: nothing measured yet</source>
        <translation>训练损失:尚无测量</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training loss: from %1 at first to %2 after %3 % of the training</source>
        <translation>训练损失:从最初的 %1 到训练 %3% 后的 %2</translation>
    </message>
    <message>
        <location line="+53"/>
        <source>Mean loss</source>
        <translation>平均损失</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>touchstone::MainWindow</name>
    <message>
        <location filename="../widgets/mainwindow/mainwindow.cpp" line="+52"/>
        <source>Navigator</source>
        <translation>导航</translation>
    </message>
    <message>
        <location line="+75"/>
        <source>Reading the workspace</source>
        <translation>正在读取工作区</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Executions</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Datasets</source>
        <translation>数据集</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>It cannot be opened</source>
        <translation>无法打开</translation>
    </message>
    <message>
        <location line="+42"/>
        <source>Make the demo</source>
        <translation>生成演示</translation>
    </message>
    <message>
        <location line="+40"/>
        <source>%1[*] - Touchstone</source>
        <translation>%1[*] - Touchstone</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>This workspace can only be read: %1.</source>
        <translation>此工作区为只读:%1。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Execution #%1 was interrupted, by a crash or because the computer went off. Nothing half-made was kept; run it again.</source>
        <translation>运行 #%1 因崩溃或断电而中断。没有保留任何半成品;请重新运行。</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No workspace open</source>
        <translation>未打开工作区</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>The workspace %1 cannot be read any more</source>
        <translation>无法再读取工作区 %1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The workspace %1 cannot be opened</source>
        <translation>无法打开工作区 %1</translation>
    </message>
    <message>
        <location line="+62"/>
        <source>The demo could not be made</source>
        <translation>无法生成演示</translation>
    </message>
    <message numerus="yes">
        <location line="+19"/>
        <source>Quit while %n job(s) run(s)?</source>
        <translation>
            <numerusform>仍有 %n 个任务在运行,要退出吗?</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is running is stopped and leaves nothing half-made; what waits is dropped.</source>
        <translation>正在运行的任务将停止且不留下半成品;等待中的任务将被放弃。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Stop and quit</source>
        <translation>停止并退出</translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%n mark(s) are being stored; the window closes when they are.</source>
        <translation>
            <numerusform>正在保存 %n 个标注；保存后窗口将关闭。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+16"/>
        <source>Quit without %n mark(s) that cannot be stored?</source>
        <translation>
            <numerusform>有 %n 个标注无法保存，仍要退出吗？</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Somebody else writes to the workspace. Keep the window open until that is over: the marks are stored then.</source>
        <translation>另有程序正在写入工作区。请保持窗口打开，待其结束后标注即会保存。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lose them and quit</source>
        <translation>放弃并退出</translation>
    </message>
    <message>
        <location filename="../widgets/mainwindow/mainwindowmenus.cpp" line="+57"/>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;New Workspace...</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Open Workspace...</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Import Posts...</source>
        <translation>导入帖子(&amp;I)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Import E&amp;xecutions...</source>
        <translation>导入运行(&amp;X)…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Import a &amp;Model File...</source>
        <translation>导入模型文件(&amp;M)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Ins&amp;pect a Model File...</source>
        <translation>检查模型文件(&amp;P)…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Re&amp;load</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Close Workspace</source>
        <translation>关闭工作区(&amp;C)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Settings...</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Executions</source>
        <translation>运行(&amp;E)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Datasets</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Comparison</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Re&amp;leases</source>
        <translation>发布(&amp;L)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Navigator</source>
        <translation>导航(&amp;N)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>De&amp;tails of the Execution</source>
        <translation>运行详情(&amp;T)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Next &amp;Pane</source>
        <translation>下一窗格(&amp;P)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Pre&amp;vious Pane</source>
        <translation>上一窗格(&amp;V)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Reset the Layout</source>
        <translation>重置布局(&amp;R)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>E&amp;xecutions</source>
        <translation>运行(&amp;X)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;About Touchstone</source>
        <translation>关于 Touchstone(&amp;A)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>None yet</source>
        <translation>暂无</translation>
    </message>
</context>
<context>
    <name>touchstone::MarkBar</name>
    <message>
        <location filename="../widgets/posts/markbar.cpp" line="+34"/>
        <source>Candidate is better</source>
        <translation>候选更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline is better</source>
        <translation>基线更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label is wrong</source>
        <translation>标签有误</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>No post is marked yet.</source>
        <translation>尚未标注任何帖子。</translation>
    </message>
    <message numerus="yes">
        <location line="+7"/>
        <source>%n post(s) marked: %1.</source>
        <translation>
            <numerusform>已标注 %n 个帖子：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+4"/>
        <source>%n mark(s) given blind.</source>
        <translation>
            <numerusform>其中 %n 个标注为盲评。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>Reviewers differ on %n post(s).</source>
        <translation>
            <numerusform>评审人对 %n 个帖子意见不一。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Key %1 or %2</source>
        <translation>按键 %1 或 %2</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Take back</source>
        <translation>收回</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take the mark of this post back (0)</source>
        <translation>收回此帖子的标注 (0)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Undo the last mark (Ctrl+Z)</source>
        <translation>撤销上一个标注 (Ctrl+Z)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked</source>
        <translation>标注帖子时所用的姓名</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Note for the mark</source>
        <translation>标注的备注</translation>
    </message>
    <message numerus="yes">
        <location line="+55"/>
        <source>%n mark(s) wait to be stored.</source>
        <translation>
            <numerusform>%n 个标注等待保存。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+7"/>
        <source>as %1</source>
        <translation>以 %1 的名义</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Under whose name posts are marked: %1</source>
        <translation>标注帖子时所用的姓名：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::MarkKeeper</name>
    <message>
        <location filename="../widgets/posts/markkeeper.cpp" line="+113"/>
        <source>The marks of this comparison are being read.</source>
        <translation>正在读取此比较的标注。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The marks of this comparison cannot be read.</source>
        <translation>无法读取此比较的标注。</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Posts cannot be marked, as the workspace is read-only: %1</source>
        <translation>工作区为只读，无法标注帖子：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::MeasuresPage</name>
    <message>
        <location filename="../widgets/comparison/measurespage.cpp" line="+29"/>
        <source>%1 more than chance</source>
        <translation>%1 超出随机范围</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+190"/>
        <source>within chance</source>
        <translation>在随机范围内</translation>
    </message>
    <message>
        <location line="-171"/>
        <source>%1 points</source>
        <translation>%1 个百分点</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>up to %1</source>
        <translation>最高 %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>hardly a shift</source>
        <translation>几乎没有偏移</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>a moderate shift</source>
        <translation>中等的偏移</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>a large shift</source>
        <translation>较大的偏移</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Of all words, the side&apos;s model does not know %1 on the baseline and %2 on the candidate</source>
        <translation>在所有词中，该侧模型不认识的比例：基线为 %1，候选为 %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1: more of a change than chance allows. Words that the model never saw say nothing to it.</source>
        <translation>%1：变化超出随机范围。模型从未见过的词对它没有意义。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1: no more of a change than chance allows.</source>
        <translation>%1：变化未超出随机范围。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Nothing can be said yet: the comparison is being computed, or a side has no rows.</source>
        <translation>尚无法得出结论：比较正在计算，或某一侧没有行。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The sides are of different models: a change may come from the model instead of the rows. Compare one model on both rows to see the rows alone.</source>
        <translation>两侧的模型不同：变化可能来自模型而非行。如只想看行的影响，请用同一个模型在两组行上比较。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Both sides hold the same rows: what differs here comes from the models.</source>
        <translation>两侧的行相同：此处的差异来自模型。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label mix: the population stability index of the labels that the models gave is %1, by the usual reading (below 0.1 hardly, up to 0.25 moderate, above large) %2.</source>
        <translation>标签构成：模型所给标签的群体稳定性指数为 %1，按通常的标准（低于 0.1 几乎没有，0.25 以内中等，更高则较大）属于%2。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>If nothing had changed, it would stay below %1 in 95 of 100 cases.</source>
        <translation>若没有任何变化，100 次中有 95 次会低于 %1。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>That is no more than chance gives with so many rows and labels (up to %1).</source>
        <translation>在这样的行数和标签数下，仅随机就可达到 %1：此值未超过。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 of %2 labels are given more or less often than chance allows for any of them.</source>
        <translation>%2 个标签中，有 %1 个被给出的频率变化超出任一标签仅凭随机可达到的幅度。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The p@1 of both sides are %1 apart (Jensen-Shannon distance, 0 equal, 1 nothing in common).</source>
        <translation>两侧的 p@1 相距 %1（Jensen-Shannon 距离，0 为相同，1 为毫无共同之处）。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>What moved without looking at labels</source>
        <translation>不看真实标签时的变化</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>How often each label is given</source>
        <translation>各标签被给出的频率</translation>
    </message>
    <message>
        <location line="+28"/>
        <source>Unknown words</source>
        <translation>未知词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words a row</source>
        <translation>每行词数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words a row, distance</source>
        <translation>每行词数，距离</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label mix, stability index</source>
        <translation>标签构成，稳定性指数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label mix, share that moved</source>
        <translation>标签构成，变动占比</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1, stability index</source>
        <translation>p@1，稳定性指数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Measure</source>
        <translation>度量</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+26"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="-26"/>
        <location line="+26"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="-25"/>
        <source>Change or distance</source>
        <translation>变化或距离</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>When nothing changed</source>
        <translation>无变化时</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In 95 of 100 cases</source>
        <translation>100 次中有 95 次</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+26"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="-10"/>
        <source>no label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>more than chance</source>
        <translation>超出随机范围</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Label given</source>
        <translation>给出的标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Points</source>
        <translation>百分点</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The change over its deviation under no change</source>
        <translation>变化除以无变化时的标准差</translation>
    </message>
</context>
<context>
    <name>touchstone::MetricCard</name>
    <message>
        <location filename="../widgets/comparison/metriccard.cpp" line="+40"/>
        <source>Why is this number here?</source>
        <translation>此数值的由来</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why is this number here? %1</source>
        <translation>此数值的由来：%1</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Why is this number of #%1 here? (baseline)</source>
        <translation>#%1 的此数值的由来（基线）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why is this number of #%1 here? (candidate)</source>
        <translation>#%1 的此数值的由来（候选）</translation>
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
        <translation>%1:%2 到 %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>, change %1</source>
        <translation>,变化 %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, 95 % interval %1</source>
        <translation>,95% 区间 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::MonthChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/monthchart.cpp" line="+53"/>
        <source>%n value(s) over time</source>
        <translation>
            <numerusform>随时间的 %n 个数值</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1, %2: %3, %4 rows</source>
        <translation>%1，%2：%3，%4 行</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, rows</source>
        <translation>%1，行数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, from</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1，上限</translation>
    </message>
</context>
<context>
    <name>touchstone::MoveAliasDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+18"/>
        <source>Move an alias</source>
        <translation>移动别名</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Move the alias</source>
        <translation>移动别名(&amp;M)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>One that is there, or a new name: small letters, digits, - and _</source>
        <translation>已有的别名，或新名称：小写字母、数字、- 和 _</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1 (model #%2, %3)</source>
        <translation>%1（模型 #%2，%3）</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>A&amp;lias</source>
        <translation>别名(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Version</source>
        <translation>版本(&amp;V)</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no version yet: add one first.</source>
        <translation>还没有版本：请先添加一个。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Move %1 to %2</source>
        <translation>将 %1 移动到 %2</translation>
    </message>
</context>
<context>
    <name>touchstone::Navigator</name>
    <message>
        <location filename="../widgets/mainwindow/navigator.cpp" line="+78"/>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1, %2</source>
        <translation>%1,%2</translation>
    </message>
</context>
<context>
    <name>touchstone::OverTimePage</name>
    <message>
        <location filename="../widgets/comparison/overtimepage.cpp" line="+88"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>No row of either side has a time, so there are no months. Import posts with their time (--time-column) to see how they move.</source>
        <translation>两侧的行都没有时间，因此没有月份。请带时间导入帖子 (--time-column)，以查看其变化。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>no time</source>
        <translation>无时间</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Neither side has this label. Choose another one.</source>
        <translation>两侧都没有此标签。请选择另一个。</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Neither side has a value here: its rows have no gold labels, or too few answers were kept.</source>
        <translation>两侧在此都没有数值：其行没有真实标签，或保留的回答过少。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>P@1 is the share of labelled rows whose first label is right.</source>
        <translation>P@1 是有标签的行中首个标签正确的比例。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Recall@5 is the share of labelled rows whose label is among the first five.</source>
        <translation>召回率@5 是有标签的行中其标签位于前五个之内的比例。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>F1 macro is the mean f1 of the labels that have rows in the month.</source>
        <translation>宏平均 f1 是当月有行的各标签的 f1 均值。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Mean p@1 needs no labels: when it falls, the model knows that it is less certain.</source>
        <translation>平均 p@1 不需要标签：它下降时，说明模型自知把握变小。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Months with few rows say little: their whiskers are long.</source>
        <translation>行数少的月份参考价值有限：其须线较长。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The share of rows that the model gave this label first; it needs no gold labels.</source>
        <translation>模型将此标签作为首个标签的行的比例；不需要真实标签。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The share of labelled rows with this gold label: the label mix itself.</source>
        <translation>有标签的行中真实标签为此标签的比例：即标签构成本身。</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1: %2 in %3.</source>
        <translation>%1：%3 为 %2。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2 in %3, %4 in %5.</source>
        <translation>%1：%3 为 %2，%5 为 %4。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Whiskers are 95 % intervals of each month&apos;s rows alone.</source>
        <translation>须线为仅基于当月各行的 95% 区间。</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Posts of these months</source>
        <translation>这些月份的帖子</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>P@1</source>
        <translation>P@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Recall@5</source>
        <translation>召回率@5</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>F1 macro</source>
        <translation>宏平均 F1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Share of a label, as answered</source>
        <translation>标签占比，按回答</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Share of a label, gold</source>
        <translation>标签占比，按真实标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What is shown by month</source>
        <translation>按月显示的内容</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Label whose share is shown</source>
        <translation>显示其占比的标签</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Lists the posts of the chosen months</source>
        <translation>列出所选月份的帖子</translation>
    </message>
    <message>
        <location line="+107"/>
        <source>%1 by month</source>
        <translation>各月%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Reading the months of both sides ...</source>
        <translation>正在读取两侧的月份…</translation>
    </message>
</context>
<context>
    <name>touchstone::OverviewTab</name>
    <message>
        <location filename="../widgets/comparison/overviewtab.cpp" line="+27"/>
        <source>Distribution of p@1</source>
        <translation>p@1 的分布</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Distribution of the f1 changes</source>
        <translation>f1 变化的分布</translation>
    </message>
</context>
<context>
    <name>touchstone::P1Tab</name>
    <message>
        <location filename="../widgets/comparison/p1tab.cpp" line="+19"/>
        <source>a large shift</source>
        <translation>较大的偏移</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>hardly a shift</source>
        <translation>几乎没有偏移</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>a moderate shift</source>
        <translation>中等的偏移</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Population stability index %1: by the usual reading (0.1 and 0.25) %2.</source>
        <translation>群体稳定性指数 %1:按通常的标准(0.1 和 0.25)属于%2。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Chance alone would give up to %1 with so many rows: this is no more.</source>
        <translation>在这样的行数下,仅随机就可达到 %1:此值未超过。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Chance alone would give up to %1 with so many rows: this is more.</source>
        <translation>在这样的行数下,仅随机就可达到 %1:此值已超过。</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The mean moved by %1, from %2 to %3.</source>
        <translation>均值变化 %1,从 %2 到 %3。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>The models were trained with different losses, or one is not known: their p@1 may mean different things, so no distance is given.</source>
        <translation>两个模型的损失函数不同，或其中一个未知：它们的 p@1 含义可能不同，因此不给出距离。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>A side has no rows, so there is no distance.</source>
        <translation>有一侧没有行，因此没有距离。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Kolmogorov-Smirnov distance %1: whatever value of p@1 divides the rows, the shares below it differ by at most %2.</source>
        <translation>Kolmogorov-Smirnov 距离 %1:无论以哪个 p@1 值划分行,低于它的比例最多相差 %2。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Wasserstein distance %1: so far p@1 has to be moved on average to turn one distribution into the other.</source>
        <translation>Wasserstein 距离 %1:要把一个分布变成另一个,p@1 平均需要移动这么多。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Jensen-Shannon distance %1, from 0 (equal) to 1 (nothing in common).</source>
        <translation>Jensen-Shannon 距离 %1,从 0(相同)到 1(毫无共同之处)。</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Distribution of p@1</source>
        <translation>p@1 的分布</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Overlaid</source>
        <translation>叠加</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How the two histograms stand</source>
        <translation>两个直方图的摆放方式</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Shares</source>
        <translation>占比</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Counts</source>
        <translation>计数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>What the bars&apos; height is</source>
        <translation>柱高表示什么</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Logarithmic</source>
        <translation>对数</translation>
    </message>
</context>
<context>
    <name>touchstone::ParametersForm</name>
    <message>
        <location filename="../widgets/training/parametersform.cpp" line="+39"/>
        <source>&amp;Epochs</source>
        <translation>训练轮数(&amp;E)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Epochs: how often the training goes over all rows. 5 is a start; small datasets need more (10 to 50). When the loss still falls at the end, try more.</source>
        <translation>训练轮数：训练遍历所有行的次数。可从 5 开始；小数据集需要更多（10 到 50）。如果结束时损失仍在下降，请增加轮数。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Dimensions</source>
        <translation>维度(&amp;D)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dimensions: the size of the vectors that words and labels get. 100 is usual; thousands of labels may gain from 200. Time, memory and the size of the file grow with it.</source>
        <translation>维度：单词和标签向量的长度。通常为 100；标签成千上万时 200 可能更好。时间、内存和文件大小都会随之增长。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Word n-grams</source>
        <translation>词 n-gram(&amp;W)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Word n-grams: 1 takes single words, 2 also pairs of neighbours (&apos;new york&apos;), which often helps with large datasets and makes the file larger.</source>
        <translation>词 n-gram：1 只用单个词，2 还使用相邻词对（&apos;new york&apos;），对大数据集通常有帮助，但文件会更大。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Least word &amp;count</source>
        <translation>单词最少次数(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least word count: rarer words are left out. 1 keeps all; 5 makes large models much smaller.</source>
        <translation>单词最少次数：更少见的词会被忽略。1 保留全部；5 可使大模型小得多。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Threads</source>
        <translation>线程(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Threads: how many processors work at once. Only one thread gives the same model again, to the byte.</source>
        <translation>线程：同时工作的处理器数量。只有单线程才能逐字节重现相同的模型。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed: of the first vectors and of the order of the rows. Another seed shows how much of a difference is chance.</source>
        <translation>随机种子：用于初始向量和行的顺序。换一个种子可以看出差异中有多少是偶然。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Least label count</source>
        <translation>标签最少次数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Least label count: labels with fewer rows are left out. 0 keeps all.</source>
        <translation>标签最少次数：行数更少的标签会被忽略。0 保留全部。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Buckets</source>
        <translation>桶数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Buckets: how many vectors all n-grams share. Used only with word or character n-grams; each takes 4 bytes times the dimensions.</source>
        <translation>桶数：所有 n-gram 共享的向量数量。仅在使用词或字符 n-gram 时有效；每个占 4 字节乘以维度。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Shortest character n-gram</source>
        <translation>最短字符 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Shortest character n-gram: 0 means none. 2 or 3 helps with misspelled words and with languages that join words.</source>
        <translation>最短字符 n-gram：0 表示不使用。2 或 3 有助于处理拼写错误以及会合并单词的语言。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Longest character n-gram</source>
        <translation>最长字符 n-gram</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Longest character n-gram: 0 means none; 5 or 6 is usual.</source>
        <translation>最长字符 n-gram：0 表示不使用；通常为 5 或 6。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Negatives</source>
        <translation>负样本数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negatives: wrong labels that each row is told from, with loss ns.</source>
        <translation>负样本数：使用 ns 损失时，每行要与之区分的错误标签数量。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rate update</source>
        <translation>学习率更新</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rate update: words between two changes of the learning rate, which falls to 0 at the end.</source>
        <translation>学习率更新：两次调整学习率之间的词数；学习率在结束时降为 0。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Batch</source>
        <translation>批大小</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Batch: rows whose changes are added up before the weights change. 0 chooses; 1 is fastText&apos;s own rule; more is faster with many labels.</source>
        <translation>批大小：在更新权重之前累加多少行的变化。0 自动选择；1 是 fastText 自己的规则；标签多时更大更快。</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>&amp;Learning rate</source>
        <translation>学习率(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Learning rate: how far each row moves the weights. 0.1 is fastText&apos;s default; 0.5 learns faster and suits short texts. When the loss is not a number, lower it.</source>
        <translation>学习率:每一行使权重移动多少。0.1 是 fastText 的默认值;0.5 学得更快,适合短文本。若损失不是数字,请调低。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>L&amp;oss</source>
        <translation>损失(&amp;O)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Loss: softmax is exact; hs is much faster with thousands of labels, and a little worse; ns and ova suit rows that could have several labels. p@1 can be compared only within one loss.</source>
        <translation>损失:softmax 最精确;hs 在有数千个标签时快得多,但略差;ns 和 ova 适合可能有多个标签的行。只有损失函数相同时 p@1 才可比较。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Sampling threshold</source>
        <translation>采样阈值</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sampling threshold: recorded as fastText does; its classifier does not use it.</source>
        <translation>采样阈值:与 fastText 一样会记录;其分类器并不使用。</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+62"/>
        <source>Word vectors</source>
        <translation>词向量</translation>
    </message>
    <message>
        <location line="-61"/>
        <source>Word vectors: a .vec file to start from instead of chance; its dimensions must be those above.</source>
        <translation>词向量:以 .vec 文件代替随机值作为起点;其维数必须与上面一致。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;More parameters</source>
        <translation>更多参数(&amp;M)</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>File of word vectors</source>
        <translation>词向量文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Choose...</source>
        <translation>选择…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Word vectors (*.vec);;All files (*)</source>
        <translation>词向量 (*.vec);;所有文件 (*)</translation>
    </message>
    <message>
        <location line="+51"/>
        <source>The shortest character n-gram is longer than the longest.</source>
        <translation>最短的字符 n-gram 比最长的还长。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>N-grams need buckets: more than 0.</source>
        <translation>n-gram 需要大于 0 的桶数。</translation>
    </message>
</context>
<context>
    <name>touchstone::PeriodStrip</name>
    <message>
        <location filename="../widgets/charts/periodstrip.cpp" line="+33"/>
        <location line="+100"/>
        <source>No row has a time</source>
        <translation>没有行带有时间</translation>
    </message>
    <message numerus="yes">
        <location line="-99"/>
        <source>%n month(s), from %1 to %2</source>
        <translation>
            <numerusform>%n 个月，从 %1 到 %2</numerusform>
        </translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1: %2 rows on both sides</source>
        <translation>%1：两侧各 %2 行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1: %2 rows of the baseline, %3 of the candidate</source>
        <translation>%1：基线 %2 行，候选 %3 行</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline rows</source>
        <translation>基线行数</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate rows</source>
        <translation>候选行数</translation>
    </message>
</context>
<context>
    <name>touchstone::PostAnswers</name>
    <message>
        <location filename="../widgets/posts/postanswers.cpp" line="+62"/>
        <location line="+34"/>
        <source>no answer</source>
        <translation>无回答</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsExport</name>
    <message>
        <location filename="../widgets/posts/postsexport.cpp" line="+22"/>
        <source>Posts as CSV for spreadsheets...</source>
        <translation>帖子导出为 CSV（用于电子表格）…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts as CSV, texts as they are...</source>
        <translation>帖子导出为 CSV（文本原样）…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Posts as lines of JSON...</source>
        <translation>帖子导出为 JSON 行…</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Marks of these executions as CSV...</source>
        <translation>这些运行的标注导出为 CSV…</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Export posts</source>
        <translation>导出帖子</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Export %1 posts to %2</source>
        <translation>将 %1 个帖子导出到 %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Export marks</source>
        <translation>导出标注</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export marks to %1</source>
        <translation>将标注导出到 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsFilterBar</name>
    <message>
        <location filename="../widgets/posts/postsfilterbar.cpp" line="+66"/>
        <source>Whose rows</source>
        <translation>哪一侧的行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Agreement of both models</source>
        <translation>两个模型是否一致</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Marks of reviewers</source>
        <translation>评审者的标记</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Order of the posts</source>
        <translation>帖子的顺序</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to where the posts were asked for (Escape)</source>
        <translation>返回查看帖子之前的位置 (Escape)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Search in the texts: words, &quot;a phrase&quot;, begin*</source>
        <translation>搜索文本：单词、&quot;短语&quot;、开头*</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search in the texts</source>
        <translation>搜索文本</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Filters...</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Labels, p@1 and time of the posts</source>
        <translation>帖子的标签、p@1 和时间</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Write the posts that are listed, or the marks, into a file</source>
        <translation>将列出的帖子或标注写入文件</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Review...</source>
        <translation>评审…</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Judge a random sample of the posts on which the models differ</source>
        <translation>对两个模型意见不同的帖子随机抽样并评判</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Rows of both</source>
        <translation>双方共有的行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows of the baseline</source>
        <translation>基线的行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows of the candidate</source>
        <translation>候选的行</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Any agreement</source>
        <translation>不限是否一致</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Same first label</source>
        <translation>首个标签相同</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Different first labels</source>
        <translation>首个标签不同</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Marked or not</source>
        <translation>不限是否标注</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>With a mark</source>
        <translation>有标注</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Without a mark</source>
        <translation>无标注</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Negative flips first</source>
        <translation>负向翻转在前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As in the dataset</source>
        <translation>按数据集顺序</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline surest first</source>
        <translation>基线最有把握的在前</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline least sure first</source>
        <translation>基线最没把握的在前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate surest first</source>
        <translation>候选最有把握的在前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate least sure first</source>
        <translation>候选最没把握的在前</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Newest first</source>
        <translation>最新的在前</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Oldest first</source>
        <translation>最早的在前</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsFilterDialog</name>
    <message>
        <location filename="../widgets/posts/postsfilterdialog.cpp" line="+50"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First label of the baseline</source>
        <translation>基线的首个标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>First label of the candidate</source>
        <translation>候选的首个标签</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of the baseline</source>
        <translation>基线的 p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>p@1 of the candidate</source>
        <translation>候选的 p@1</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To before</source>
        <translation>止于（不含）</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Filter posts</source>
        <translation>筛选帖子</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Show posts</source>
        <translation>显示帖子</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Any label</source>
        <translation>任意标签</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>%1, from</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>2013-05-01, or 2013-05-01T12:30:00Z</source>
        <translation>2013-05-01，或 2013-05-01T12:30:00Z</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>That is no time; write it as 2013-05-01.</source>
        <translation>这不是有效的时间；请写成 2013-05-01。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The time ends before it begins.</source>
        <translation>结束时间早于开始时间。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The range of p@1 ends before it begins.</source>
        <translation>p@1 范围的上限小于下限。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>There is no label of that name.</source>
        <translation>没有此名称的标签。</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsModel</name>
    <message>
        <location filename="../widgets/models/postsmodel.cpp" line="+239"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Flip</source>
        <translation>翻转</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Mark</source>
        <translation>标注</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsTable</name>
    <message>
        <location filename="../widgets/posts/poststable.cpp" line="+27"/>
        <source>Posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>touchstone::PostsView</name>
    <message>
        <location filename="../widgets/posts/postsview.cpp" line="+60"/>
        <source>No post matches</source>
        <translation>没有匹配的帖子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Take away a filter above to see more posts.</source>
        <translation>移除上方的某个筛选条件以查看更多帖子。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A blind review is going on</source>
        <translation>正在进行盲评</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The list and the marks come back when it is over: they would say which side is which.</source>
        <translation>盲评结束后列表和标注会重新显示：否则它们会透露哪一侧是哪个模型。</translation>
    </message>
    <message>
        <location line="+83"/>
        <source>The search index could not be built</source>
        <translation>无法建立搜索索引</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The file was not written</source>
        <translation>文件未写入</translation>
    </message>
    <message numerus="yes">
        <location line="+9"/>
        <location filename="../widgets/posts/postsviewmarks.cpp" line="+31"/>
        <source>At most %n posts can be copied or marked at once.</source>
        <translation>
            <numerusform>一次最多可复制或标注 %n 个帖子。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The marks were not stored</source>
        <translation>标注未保存</translation>
    </message>
    <message>
        <location line="+123"/>
        <source>No row was predicted by both executions: the posts of one at a time are shown.</source>
        <translation>没有双方都预测过的行：每次只显示一个运行的帖子。</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The posts could not be listed</source>
        <translation>无法列出帖子</translation>
    </message>
    <message numerus="yes">
        <location line="+17"/>
        <source>%1 of %Ln post(s)</source>
        <translation>
            <numerusform>%1 / %Ln 个帖子</numerusform>
        </translation>
    </message>
    <message>
        <location line="+50"/>
        <source>The texts could not be read</source>
        <translation>无法读取文本</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>The post could not be read</source>
        <translation>无法读取帖子</translation>
    </message>
    <message>
        <location filename="../widgets/posts/postsviewmarks.cpp" line="+28"/>
        <source>A mark compares both models: choose &quot;Rows of both&quot; to mark posts that both predicted.</source>
        <translation>标注是对两个模型的比较：请选择“双方共有的行”，以标注双方都预测过的帖子。</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Reviewer</source>
        <translation>评审人</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked:</source>
        <translation>标注帖子时所用的姓名：</translation>
    </message>
    <message>
        <location line="+41"/>
        <source>Only posts that both executions predicted can be judged.</source>
        <translation>只能评判两个运行都预测过的帖子。</translation>
    </message>
</context>
<context>
    <name>touchstone::PredictionColumnsForm</name>
    <message>
        <location filename="../widgets/training/predictioncolumnsform.cpp" line="+19"/>
        <source>Right label: the column that says what each post is. Rows are matched in order only where it agrees with the dataset.</source>
        <translation>正确标签：说明每个帖子属于哪一类的列。仅当它与数据集一致时才按顺序匹配各行。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Id: the column that tells posts apart; rows are matched by it where the dataset has ids.</source>
        <translation>ID：用于区分帖子的列；数据集有 ID 时按它匹配各行。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time: the column that says when a post was written, for a dataset made of the file.</source>
        <translation>时间：说明帖子发布时间的列，用于由文件生成的数据集。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Texts: the columns that a dataset is made of, in this order.</source>
        <translation>文本：用于生成数据集的列，按此顺序。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Right &amp;label:</source>
        <translation>正确标签(&amp;L):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Id:</source>
        <translation>ID(&amp;I):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tim&amp;e:</source>
        <translation>时间(&amp;E):</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Te&amp;xts:</source>
        <translation>文本(&amp;X):</translation>
    </message>
</context>
<context>
    <name>touchstone::PreviewPane</name>
    <message>
        <location filename="../widgets/importing/previewpane.cpp" line="+57"/>
        <location line="+25"/>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>How much of the files was read</source>
        <translation>已读取的文件量</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Bad rows by reason, and warnings</source>
        <translation>按原因统计的无效行及警告</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Bad rows and warnings</source>
        <translation>无效行和警告</translation>
    </message>
    <message>
        <location line="+48"/>
        <source>%1 rows can be imported, %2 are bad</source>
        <translation>可导入 %1 行,%2 行无效</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The first %1 rows: %2 are bad</source>
        <translation>前 %1 行:%2 行无效</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1:%2</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>None</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>touchstone::ProbeList</name>
    <message>
        <location filename="../widgets/tryit/probelist.cpp" line="+37"/>
        <source>No probe texts yet. What is saved here is shown by every comparison, with the labels that both models give it.</source>
        <translation>还没有探针文本。保存在这里的文本会显示在每次比较中，并附上两个模型给出的标签。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probe texts</source>
        <translation>探测文本</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Puts the chosen probe text and its label into the fields above (Return)</source>
        <translation>将所选探针文本及其标签填入上方字段 (Return)</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Save a probe text</source>
        <translation>保存探针文本</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Remove the new probe text</source>
        <translation>移除新的探针文本</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Change probe text %1</source>
        <translation>更改探针文本 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Change probe text %1 back</source>
        <translation>将探针文本 %1 改回</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Remove probe text %1</source>
        <translation>移除探针文本 %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Bring back probe text %1</source>
        <translation>恢复探针文本 %1</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>The probe texts cannot be read</source>
        <translation>无法读取探针文本</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expected label</source>
        <translation>预期标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>By</source>
        <translation>添加者</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>Nothing to undo</source>
        <translation>没有可撤销的操作</translation>
    </message>
</context>
<context>
    <name>touchstone::ProbesTab</name>
    <message>
        <location filename="../widgets/comparison/probestab.cpp" line="+49"/>
        <source>%1 (lacks the expected label)</source>
        <translation>%1（缺少预期标签）</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>right on both</source>
        <translation>两侧都正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>wrong on both</source>
        <translation>两侧都错误</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 became right</source>
        <translation>%1 变为正确</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 became wrong</source>
        <translation>%1 变为错误</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>There are no probe texts. Press &quot;Try it&quot;, type a text that must come out right, give the label that it should get and save it: every comparison then shows what both models make of it.</source>
        <translation>没有探针文本。请按“试一试”，输入必须判对的文本，给出它应得的标签并保存：此后每次比较都会显示两个模型对它的结果。</translation>
    </message>
    <message numerus="yes">
        <location line="+20"/>
        <source>%n probe text(s); none of them has an expected label.</source>
        <translation>
            <numerusform>%n 个探针文本；都没有预期标签。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Of %1 probe texts with an expected label, the baseline has %2 right and the candidate %3; %4 became right, %5 became wrong.</source>
        <translation>在 %1 个有预期标签的探针文本中，基线答对 %2 个，候选答对 %3 个；%4 个变为正确，%5 个变为错误。</translation>
    </message>
    <message>
        <location line="+20"/>
        <source>Probe texts</source>
        <translation>探测文本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Try it...</source>
        <translation>试一试(&amp;T)…</translation>
    </message>
    <message>
        <location line="+24"/>
        <source>Reading the probe texts ...</source>
        <translation>正在读取探针文本…</translation>
    </message>
    <message>
        <location line="+47"/>
        <source>The probe texts are not shown. %1</source>
        <translation>未显示探针文本。%1</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>touchstone::PropertiesModel</name>
    <message>
        <location filename="../widgets/models/propertiesmodel.cpp" line="+76"/>
        <source>%1: %2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>touchstone::PropertyTree</name>
    <message>
        <location filename="../widgets/common/propertytree.cpp" line="+62"/>
        <source>Copy lines</source>
        <translation>复制行</translation>
    </message>
</context>
<context>
    <name>touchstone::ProtectDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="+83"/>
        <source>Protect an alias</source>
        <translation>保护别名</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>C&amp;hange the protection</source>
        <translation>更改保护(&amp;H)</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>A&amp;lias</source>
        <translation>别名(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;People who must approve</source>
        <translation>需要批准的人数(&amp;P)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>A name begins with a small letter and goes on with small letters, digits, - and _.</source>
        <translation>名称以小写字母开头，其后为小写字母、数字、- 和 _。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>It is so already: %1.</source>
        <translation>已经如此：%1。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 can be moved to any version, without a decision.</source>
        <translation>%1 可移动到任意版本，无需决定。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%1 can be moved only to a version that %n different person(s) approved since it was rejected last. What it points to now stays. Rolling back asks for no approval.</source>
        <translation>
            <numerusform>%1 只能移动到自上次被拒绝以来已由 %n 个不同的人批准的版本。当前指向保持不变。回滚无需批准。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Protect %1</source>
        <translation>保护 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::PullLegend</name>
    <message>
        <location filename="../widgets/posts/wordstext.cpp" line="+147"/>
        <source>The thicker, the stronger; dotted: pulls away.</source>
        <translation>线越粗，作用越强；点线：反向牵引。</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>Line above: pulls the candidate towards %1.</source>
        <translation>上方的线：将候选拉向 %1。</translation>
    </message>
    <message>
        <location line="-2"/>
        <source>Line below: pulls the baseline towards %1.</source>
        <translation>下方的线：将基线拉向 %1。</translation>
    </message>
    <message>
        <location line="+39"/>
        <source>above: towards %1</source>
        <translation>上方：朝向 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>below: towards %1</source>
        <translation>下方：朝向 %1</translation>
    </message>
</context>
<context>
    <name>touchstone::PullTable</name>
    <message>
        <location filename="../widgets/tryit/pulltable.cpp" line="+13"/>
        <source>%1 (unknown)</source>
        <translation>%1（未知）</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Words that decided</source>
        <translation>起决定作用的词</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>As the model sees it</source>
        <translation>模型所见的形式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>In the text</source>
        <translation>在文本中出现的次数</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>What the probability of this label loses when the text is scored without the word</source>
        <translation>去掉该词后对文本打分时，此标签概率的下降量</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>What each word adds to the probability of the label above its column: the text is scored again without it.</source>
        <translation>每个词为列上方标签的概率贡献多少：去掉该词后重新对文本打分。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Of %1 words, the %2 that pull most are listed.</source>
        <translation>%1 个词中，列出作用最强的 %2 个。</translation>
    </message>
</context>
<context>
    <name>touchstone::QqPlot</name>
    <message numerus="yes">
        <location filename="../widgets/charts/qqplot.cpp" line="+48"/>
        <source>%n label(s) against the quantiles of a normal distribution</source>
        <translation>
            <numerusform>%n 个标签与正态分布分位数的对比</numerusform>
        </translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1: change %2 at normal quantile %3</source>
        <translation>%1:变化 %2,正态分位数 %3</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Normal quantile</source>
        <translation>正态分位数</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location line="+59"/>
        <source>quantile of the standard normal distribution</source>
        <translation>标准正态分布的分位数</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>No values to show</source>
        <translation>没有可显示的数值</translation>
    </message>
</context>
<context>
    <name>touchstone::QuantizationForm</name>
    <message>
        <location filename="../widgets/training/quantizationform.cpp" line="+13"/>
        <source>&amp;Quantise the model</source>
        <translation>量化模型(&amp;Q)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lengths apart</source>
        <translation>单独保存长度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels too</source>
        <translation>标签也量化</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retrain what is kept</source>
        <translation>对保留部分重新训练</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Quantise: keeps one byte for each few values of a vector, so that the file is much smaller and a little less exact. It needs 256 words or more.</source>
        <translation>量化：向量的每几个值只保留一个字节，文件会小得多，精确度略低。至少需要 256 个词。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Lengths apart: one more byte a vector, for its length; often more exact.</source>
        <translation>单独保存长度：每个向量多用一个字节记录其长度；通常更精确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Labels too: also the vectors of the labels, which must be 256 or more.</source>
        <translation>标签也量化：标签的向量也量化，标签至少要有 256 个。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Keep: so many words and n-gram buckets, those with the longest vectors; 256 or more.</source>
        <translation>保留：保留这么多个词和 n-gram 桶，即向量最长的那些；至少 256 个。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Retrain: trains what is kept once more, with the same epochs.</source>
        <translation>重新训练：用相同的轮数再训练一次所保留的部分。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Values a byte: more make the file smaller and less exact; 2 is usual.</source>
        <translation>每字节的值数：越多文件越小，也越不精确；通常为 2。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Words and buckets kept</source>
        <translation>保留的词和桶</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Values a byte</source>
        <translation>每字节的值数</translation>
    </message>
</context>
<context>
    <name>touchstone::ReadingPane</name>
    <message>
        <location filename="../widgets/posts/readingpane.cpp" line="+53"/>
        <source>Words, and how much each pulls towards each side&apos;s first label</source>
        <translation>各个词，以及每个词将各侧拉向其首个标签的程度</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>The post and its words</source>
        <translation>帖子及其词语</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>%1 does not know %2</source>
        <translation>%1 不认识 %2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Label: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Without a label</source>
        <translation>无标签</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>No words for the %1: %2</source>
        <translation>没有%1的词：%2</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
</context>
<context>
    <name>touchstone::RecipeForm</name>
    <message>
        <location filename="../widgets/training/recipeform.cpp" line="+20"/>
        <source>White space becomes one space</source>
        <translation>空白合并为一个空格</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Delete ASCII punctuation</source>
        <translation>删除 ASCII 标点</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Lower case</source>
        <translation>转为小写</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Plain: the text as it is</source>
        <translation>原样:文本保持不变</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text recipe</source>
        <translation>文本处理</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Text recipe: how the texts of a post become the line that fastText sees. It is stored with the model, so training, evaluation and serving cannot differ.</source>
        <translation>文本处理:帖子的文本如何变成 fastText 看到的一行。它与模型一起保存,因此训练、评估和上线不会不一致。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Line breaks, tabs and runs of spaces become one space, as a reader sees them.</source>
        <translation>换行、制表符和连续空格合并为一个空格。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Deletes the 32 ASCII punctuation characters, so that &apos;cat,&apos; and &apos;cat&apos; are one word.</source>
        <translation>删除 32 个 ASCII 标点,使“cat,”和“cat”成为同一个词。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&apos;Cat&apos; and &apos;cat&apos; become one word: fewer words, each seen more often.</source>
        <translation>“Cat”和“cat”成为同一个词:词更少,每个词出现更多次。</translation>
    </message>
</context>
<context>
    <name>touchstone::ReleaseDialog</name>
    <message>
        <location filename="../widgets/releases/releasedialog.cpp" line="+50"/>
        <source>Working</source>
        <translation>处理中</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>&amp;Who</source>
        <translation>人员(&amp;W)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Wh&amp;y (needed)</source>
        <translation>理由（必填）(&amp;Y)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Wh&amp;y</source>
        <translation>理由(&amp;Y)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Say who does it.</source>
        <translation>请填写操作人。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Say why: the reason is recorded.</source>
        <translation>请填写理由：理由会被记录。</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Nothing was recorded</source>
        <translation>未记录任何内容</translation>
    </message>
</context>
<context>
    <name>touchstone::ReleasesPage</name>
    <message>
        <location filename="../widgets/releases/releasespage.cpp" line="+77"/>
        <source>Aliases</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pending candidates</source>
        <translation>待决定的候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+200"/>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <location line="-195"/>
        <location line="+159"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="-110"/>
        <source>Add version...</source>
        <translation>添加版本…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Decide...</source>
        <translation>决定…</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Move alias...</source>
        <translation>移动别名…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Roll back...</source>
        <translation>回滚…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protect...</source>
        <translation>保护…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export...</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verify</source>
        <translation>验证</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Gates...</source>
        <translation>门禁规则…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Compare every record and everything that one names with its hash</source>
        <translation>将每条记录及其引用的所有内容与其哈希核对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The rules that a comparison must pass</source>
        <translation>比较必须通过的规则</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Find in the audit list</source>
        <translation>在审计列表中查找</translation>
    </message>
    <message>
        <location line="+30"/>
        <source>Lineage...</source>
        <translation>血缘…</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Nothing was released yet</source>
        <translation>尚未发布任何内容</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a model a version. A person decides about it on the evidence of a comparison, and an alias such as production points to what is used. Every step is recorded for good.</source>
        <translation>将模型设为版本。由人根据比较的证据作出决定，再由别名（如 production）指向所用的版本。每一步都会永久记录。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Add a version...</source>
        <translation>添加版本(&amp;A)…</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Parts of the releases</source>
        <translation>发布的各部分</translation>
    </message>
    <message>
        <location line="+1"/>
        <location line="+126"/>
        <source>Pending</source>
        <translation>待决定</translation>
    </message>
    <message>
        <location line="-124"/>
        <source>Audit list</source>
        <translation>审计列表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>History of an alias</source>
        <translation>别名的历史</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Releases</source>
        <translation>发布</translation>
    </message>
    <message>
        <location line="+63"/>
        <source>The releases cannot be read. &apos;Verify&apos; says what is not as it was</source>
        <translation>无法读取发布记录。“验证”会指出哪些内容与原来不符</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>Comparing what waits with what is in production ...</source>
        <translation>正在将待决定的版本与线上版本比较…</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>What waits could not be compared</source>
        <translation>无法比较待决定的版本</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>Nothing waits for a decision.</source>
        <translation>没有等待决定的版本。</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n version(s) wait for a decision, judged by the default gates.</source>
        <translation>
            <numerusform>%n 个版本等待决定，按默认门禁规则判定。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Pending (%1)</source>
        <translation>待决定 (%1)</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>The workspace cannot be changed: %1</source>
        <translation>无法更改工作区：%1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The records of the releases cannot be read</source>
        <translation>无法读取发布的记录</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>There is no version yet: add one first</source>
        <translation>还没有版本：请先添加一个</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Make a model a version</source>
        <translation>将模型设为版本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Approve or reject the chosen version (Ctrl+Return)</source>
        <translation>批准或拒绝所选版本 (Ctrl+Return)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Point an alias to a version</source>
        <translation>将别名指向某个版本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Point an alias back to what it pointed to before</source>
        <translation>将别名恢复为之前的指向</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>No alias points anywhere yet</source>
        <translation>还没有别名指向任何版本</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>How many people must approve what an alias is moved to</source>
        <translation>别名要移动到的版本须由多少人批准</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Hand out the chosen version: the model and its text recipe</source>
        <translation>交付所选版本：模型及其文本处理</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Alias %1</source>
        <translation>别名 %1</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Record #%1</source>
        <translation>记录 #%1</translation>
    </message>
    <message>
        <location filename="../widgets/releases/releasespagesteps.cpp" line="+75"/>
        <source>%1 cannot be decided yet: evaluate its model, so that it can be compared.</source>
        <translation>%1 尚不能决定：请先评估其模型，以便比较。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 cannot be decided here: evaluate its model and what it is measured against on the same rows, compare them, and press Decide on the comparison.</source>
        <translation>%1 不能在此决定：请在相同的行上评估其模型和对照模型，比较两者，然后在比较中按“决定”。</translation>
    </message>
    <message>
        <location line="+38"/>
        <source>Folder for version %1</source>
        <translation>版本 %1 的文件夹</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Export %1</source>
        <translation>导出 %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Model and text recipe: %1, %2</source>
        <translation>模型和文本处理：%1，%2</translation>
    </message>
</context>
<context>
    <name>touchstone::ReliabilityChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/reliabilitychart.cpp" line="+34"/>
        <source>%1 with %n bin(s)</source>
        <translation>
            <numerusform>%1，%n 个分箱</numerusform>
        </translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1: of %2 rows with a mean p@1 of %3, %4 are right (%5 to %6)</source>
        <translation>%1：平均 p@1 为 %3 的 %2 行中，%4 正确（%5 到 %6）</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Side</source>
        <translation>侧</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Mean p@1</source>
        <translation>平均 p@1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Lower limit</source>
        <translation>下限</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>p@1; below, the number of rows</source>
        <translation>p@1；下方为行数</translation>
    </message>
    <message>
        <location line="+82"/>
        <source>No values to show</source>
        <translation>没有可显示的数值</translation>
    </message>
</context>
<context>
    <name>touchstone::ReportDialog</name>
    <message>
        <location filename="../widgets/reporting/reportdialog.cpp" line="+65"/>
        <source>&amp;Examples of posts, with their texts</source>
        <translation>帖子示例，含文本(&amp;E)</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Save parameters...</source>
        <translation>保存参数(&amp;S)…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Write</source>
        <translation>写入(&amp;W)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Ca&amp;ncel</source>
        <translation>取消(&amp;N)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Report of #%1 and #%2</source>
        <translation>#%1 与 #%2 的报告</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Writing the report</source>
        <translation>正在写入报告</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Keeps all of this with the workspace: &apos;touchstone report NAME --latest&apos; makes the report again on the newest data</source>
        <translation>将以上设置全部保存在工作区中：“touchstone report NAME --latest”会用最新数据重新生成报告</translation>
    </message>
    <message>
        <location line="+13"/>
        <location line="+236"/>
        <source>The report was cancelled.</source>
        <translation>报告已取消。</translation>
    </message>
    <message>
        <location line="-198"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;HTML page: one file that needs nothing else</source>
        <translation>HTML 页面：单个文件，无需其他内容(&amp;H)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;PDF: the same, to print</source>
        <translation>PDF：内容相同，用于打印(&amp;P)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Markdown: a summary for a pull request</source>
        <translation>Markdown：用于合并请求的摘要(&amp;M)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;JUnit XML: the gates, for CI</source>
        <translation>JUnit XML：门禁规则，用于 CI(&amp;J)</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;CSV tables: a folder, for spreadsheets</source>
        <translation>CSV 表格：一个文件夹，用于电子表格(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;JSON: every number</source>
        <translation>JSON：所有数值(&amp;J)</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Every file has this name and the ending of its format</source>
        <translation>每个文件都用此名称，加上各自格式的扩展名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>C&amp;hoose...</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>N&amp;ame</source>
        <translation>名称(&amp;A)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Content</source>
        <translation>内容</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Names both sides</source>
        <translation>双方的名称</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The lists of labels show only labels with this text in their name</source>
        <translation>标签列表只显示名称中含此文本的标签</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Labels in each of the lists: most degraded, most improved, new, removed</source>
        <translation>每个列表中的标签数：退步最多、改善最多、新增、移除</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sections of the report</source>
        <translation>报告的章节</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Switch it off where whoever reads the report must not see what people wrote</source>
        <translation>若报告的读者不应看到人们所写的内容，请关闭此项</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Only &amp;labels with</source>
        <translation>仅含此文本的标签(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Labels &amp;in a list</source>
        <translation>每个列表的标签数(&amp;I)</translation>
    </message>
    <message>
        <location line="+50"/>
        <source>Choose a format.</source>
        <translation>请选择格式。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Give a folder and a name without &apos;/&apos;.</source>
        <translation>请给出文件夹和不含“/”的名称。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Folder for the report</source>
        <translation>报告的文件夹</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Writing...</source>
        <translation>正在写入…</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>Write the report of #%1 and #%2</source>
        <translation>写入 #%1 与 #%2 的报告</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>The report was not written: %1</source>
        <translation>报告未写入：%1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Keep the parameters of the report</source>
        <translation>保存报告的参数</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The parameters were not kept: %1</source>
        <translation>参数未保存：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Kept: touchstone report %1 --latest</source>
        <translation>已保存：touchstone report %1 --latest</translation>
    </message>
</context>
<context>
    <name>touchstone::ReviewDialog</name>
    <message>
        <location filename="../widgets/posts/reviewdialog.cpp" line="+51"/>
        <source>Review posts</source>
        <translation>评审帖子</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>The verdict was not stored</source>
        <translation>判定未保存</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>All flips: one model right, the other wrong</source>
        <translation>所有翻转：一个模型正确，另一个错误</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Negative flips of which the candidate was sure</source>
        <translation>候选很有把握的负向翻转</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>The same number draws the same posts</source>
        <translation>相同的数字抽到相同的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Blind: left and right at random, without names</source>
        <translation>盲评：左右随机，不显示名称</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+6"/>
        <location line="+19"/>
        <source>Reviews that are not finished</source>
        <translation>未完成的评审</translation>
    </message>
    <message>
        <location line="-18"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Posts</source>
        <translation>帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Out of</source>
        <translation>抽样范围</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Judge a new sample</source>
        <translation>评判新样本</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Posts judged</source>
        <translation>已评判的帖子</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Note, then a verdict</source>
        <translation>先写备注，再作判定</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Note for the verdict</source>
        <translation>判定的备注</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Left is better</source>
        <translation>左侧更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label is wrong</source>
        <translation>标签有误</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unclear</source>
        <translation>不明确</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Right is better</source>
        <translation>右侧更好</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Previous post</source>
        <translation>上一个帖子</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Back to the post before, to judge it again (Backspace)</source>
        <translation>返回上一个帖子重新评判 (Backspace)</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>All posts are judged</source>
        <translation>所有帖子均已评判</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>The reviews could not be read</source>
        <translation>无法读取评审</translation>
    </message>
    <message numerus="yes">
        <location line="+8"/>
        <source>Review %1: %2 of %n post(s) are left</source>
        <translation>
            <numerusform>评审 %1：%n 个帖子中剩余 %2 个</numerusform>
        </translation>
    </message>
    <message>
        <location line="+5"/>
        <source>, blind</source>
        <translation>，盲评</translation>
    </message>
    <message>
        <location line="+34"/>
        <source>No sample was drawn</source>
        <translation>未抽取样本</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>Opening the posts ...</source>
        <translation>正在打开帖子…</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The posts could not be opened</source>
        <translation>无法打开帖子</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <location line="+5"/>
        <location line="+16"/>
        <source>The post could not be read</source>
        <translation>无法读取帖子</translation>
    </message>
    <message>
        <location line="+46"/>
        <source>Left and right were exchanged at random; these are the models behind them.</source>
        <translation>左右曾随机互换；这是它们背后的模型。</translation>
    </message>
</context>
<context>
    <name>touchstone::RollBackDialog</name>
    <message>
        <location filename="../widgets/releases/stepdialogs.cpp" line="-119"/>
        <source>Roll back</source>
        <translation>回滚</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Roll back</source>
        <translation>回滚(&amp;R)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A&amp;lias</source>
        <translation>别名(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back &amp;to</source>
        <translation>回滚到(&amp;T)</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>%1, the one before</source>
        <translation>%1，上一个</translation>
    </message>
    <message>
        <location line="+23"/>
        <source>No alias points anywhere yet.</source>
        <translation>还没有别名指向任何版本。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1 pointed to nothing before.</source>
        <translation>%1 之前没有指向任何版本。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Roll %1 back to %2</source>
        <translation>将 %1 回滚到 %2</translation>
    </message>
</context>
<context>
    <name>touchstone::RowsModel</name>
    <message>
        <location filename="../widgets/models/rowsmodel.cpp" line="+118"/>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Id</source>
        <translation>ID</translation>
    </message>
</context>
<context>
    <name>touchstone::RuleForm</name>
    <message>
        <location filename="../widgets/releases/ruleform.cpp" line="+22"/>
        <source>Decisions waive the rule by its name</source>
        <translation>决定时按此名称豁免该规则</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>R&amp;ule</source>
        <translation>规则(&amp;U)</translation>
    </message>
</context>
<context>
    <name>touchstone::RunDifferencesModel</name>
    <message>
        <location filename="../widgets/models/rundifferencesmodel.cpp" line="+78"/>
        <source>Evaluation: inputs</source>
        <translation>评估:输入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluation: parameters</source>
        <translation>评估:参数</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Evaluation: environment</source>
        <translation>评估:环境</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Evaluation: code</source>
        <translation>评估:代码</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Training: inputs</source>
        <translation>训练:输入</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training: parameters</source>
        <translation>训练:参数</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Training: environment</source>
        <translation>训练:环境</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Training: code</source>
        <translation>训练:代码</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+92"/>
        <source>%1, %2: %3 (differs)</source>
        <translation>%1,%2:%3(不同)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, %2: %3</source>
        <translation>%1,%2:%3</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>Of</source>
        <translation>属于</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>touchstone::RunsTab</name>
    <message>
        <location filename="../widgets/comparison/runstab.cpp" line="+41"/>
        <source>Nothing differs</source>
        <translation>没有差异</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show all lines, or take away the filter, to see what the two have in common.</source>
        <translation>显示所有行或移除筛选,以查看两者的共同之处。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Differences only</source>
        <translation>仅显示差异</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Filter: parameter, value ...</source>
        <translation>筛选:参数、值…</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Filter parameters, inputs and environment</source>
        <translation>筛选参数、输入和环境</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Parameters, inputs, environment and code of both sides</source>
        <translation>两侧的参数、输入、环境和代码</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>Commits between the code of both sides</source>
        <translation>两侧代码之间的提交</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Code of the trainings</source>
        <translation>训练的代码</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Code of the evaluations</source>
        <translation>评估的代码</translation>
    </message>
    <message numerus="yes">
        <location line="+41"/>
        <source>%1 of %n line(s) differ</source>
        <translation>
            <numerusform>%n 行中有 %1 行不同</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SelectedPostsButton</name>
    <message>
        <location filename="../widgets/comparison/selectedposts.cpp" line="+41"/>
        <source>Show posts</source>
        <translation>显示帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The posts behind what is selected (Ctrl+Shift+P)</source>
        <translation>所选内容对应的帖子 (Ctrl+Shift+P)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Posts with the baseline&apos;s p@1 in the chosen range</source>
        <translation>基线的 p@1 在所选范围内的帖子</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Posts with the candidate&apos;s p@1 in the chosen range</source>
        <translation>候选的 p@1 在所选范围内的帖子</translation>
    </message>
</context>
<context>
    <name>touchstone::SelectionModel</name>
    <message>
        <location filename="../widgets/models/selectionmodel.cpp" line="+22"/>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 到 %3</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 %2 and more</source>
        <translation>%1 %2 及以上</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 below %2</source>
        <translation>%1 低于 %2</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>posts from %1 to %2</source>
        <translation>%1 到 %2 的帖子</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>posts from %1</source>
        <translation>自 %1 起的帖子</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>posts to %1</source>
        <translation>到 %1 为止的帖子</translation>
    </message>
    <message>
        <location line="+18"/>
        <source>contains &quot;%1&quot;</source>
        <translation>包含“%1”</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>support %1 %2</source>
        <translation>支持数 %1 %2</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>f1 change</source>
        <translation>f1 变化</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>p@1</source>
        <translation>p@1</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>marked: %1</source>
        <translation>已标记:%1</translation>
    </message>
    <message numerus="yes">
        <location line="+3"/>
        <source>%n label(s) marked</source>
        <translation>
            <numerusform>已标记 %n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SettingsDialog</name>
    <message>
        <location filename="../widgets/mainwindow/settingsdialog.cpp" line="+19"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>As the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Git&apos;s user</source>
        <translation>Git 用户</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Under whose name posts are marked and versions decided</source>
        <translation>标注帖子和决定版本时所用的姓名</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Colours</source>
        <translation>颜色(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Your name</source>
        <translation>您的姓名(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>touchstone::ShortcutsWindow</name>
    <message>
        <location filename="../widgets/mainwindow/shortcutswindow.cpp" line="+57"/>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+1"/>
        <source>Search shortcuts</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>What it does</source>
        <translation>功能</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Tab moves between controls, the arrow keys inside a list, F6 between the panes of the window.</source>
        <translation>Tab 在控件之间移动,方向键在列表内移动,F6 在窗口的各窗格之间移动。</translation>
    </message>
</context>
<context>
    <name>touchstone::SideCard</name>
    <message>
        <location filename="../widgets/comparison/sidecard.cpp" line="+35"/>
        <source>model not here</source>
        <translation>模型不在此处</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>model %1</source>
        <translation>模型 %1</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message numerus="yes">
        <location line="+1"/>
        <source>%n label(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::SideStrip</name>
    <message>
        <location filename="../widgets/releases/sidestrip.cpp" line="+34"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: #%2, model %3</source>
        <translation>%1：#%2，模型 %3</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>%1, %2 rows, %3 labelled</source>
        <translation>%1，%2 行，有标签 %3</translation>
    </message>
</context>
<context>
    <name>touchstone::SplitDialog</name>
    <message>
        <location filename="../widgets/training/splitdialog.cpp" line="+21"/>
        <source>&amp;Split</source>
        <translation>划分(&amp;S)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>By &amp;time: the oldest rows train, the newest test</source>
        <translation>按时间(&amp;T):最早的行用于训练,最新的用于测试</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>At &amp;random</source>
        <translation>随机(&amp;A)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Test from this &amp;day on:</source>
        <translation>从这一天起测试(&amp;D):</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>The same shares within every &amp;label</source>
        <translation>每个标签内比例相同(&amp;L)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Split a dataset</source>
        <translation>划分数据集</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The number of rows in each part appears here.</source>
        <translation>各部分的行数会显示在这里。</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Dataset: its rows stay as they are; the split is an execution of its own, and a dataset may have several.</source>
        <translation>数据集:其行保持不变;划分是单独的运行,一个数据集可以有多个划分。</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>By time: tests the model on posts that are newer than all it has seen, as in production.</source>
        <translation>按时间:用比训练数据更新的帖子测试模型,与线上情况一致。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>At random: all parts come from the same time, so the test part flatters a model that will meet newer posts.</source>
        <translation>随机:各部分来自同一时期,因此对将要面对新帖子的模型来说,测试结果会偏乐观。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Day: rows before it (UTC) are for training, the others for testing; there is no validation part then.</source>
        <translation>日期:此日期(UTC)之前的行用于训练,其余用于测试;此时没有验证部分。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>First day of the test part</source>
        <translation>测试部分的第一天</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Seed: the same seed gives the same parts on every machine.</source>
        <translation>种子:相同的种子在任何机器上得到相同的划分。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Same shares: rare labels are in every part, too, as far as their rows allow.</source>
        <translation>相同比例:在行数允许的情况下,罕见标签也会出现在每个部分。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>D&amp;ataset:</source>
        <translation>数据集(&amp;A):</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Trai&amp;ning:</source>
        <translation>训练(&amp;N):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>&amp;Validation:</source>
        <translation>验证(&amp;V):</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>T&amp;est:</source>
        <translation>测试(&amp;E):</translation>
    </message>
    <message>
        <location line="+5"/>
        <source> %</source>
        <translation>%</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Shares: of the rows that have a time, or of all rows. Together they are 100 %.</source>
        <translation>比例:占有时间的行或所有行的比例,合计为 100%。</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>&amp;Seed:</source>
        <translation>种子(&amp;S):</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>%1 (%2 rows)</source>
        <translation>%1(%2 行)</translation>
    </message>
    <message>
        <location line="+60"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>工作区还没有数据集:请先导入帖子。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The rows have no time: split at random, or import them with a time column.</source>
        <translation>这些行没有时间:请随机划分,或带时间列重新导入。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>The shares add up to %1 %, not to 100 %.</source>
        <translation>比例合计为 %1%,不是 100%。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Nothing would be left to train on.</source>
        <translation>没有可用于训练的行。</translation>
    </message>
</context>
<context>
    <name>touchstone::StartPage</name>
    <message>
        <location filename="../widgets/mainwindow/startpage.cpp" line="+40"/>
        <location line="+125"/>
        <source>&amp;Try the demo</source>
        <translation>试用演示(&amp;T)</translation>
    </message>
    <message>
        <location line="-121"/>
        <source>&amp;New workspace...</source>
        <translation>新建工作区(&amp;N)…</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Open workspace...</source>
        <translation>打开工作区(&amp;O)…</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Touchstone</source>
        <translation>Touchstone</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Put the text classifier in production and its candidate side by side, on real data, and see what would change.</source>
        <translation>用真实数据将线上的文本分类器与候选分类器并排比较,看看会有哪些变化。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A workspace is one folder that holds your posts, models and results. Make one, then drop a file with posts on the window.</source>
        <translation>工作区是一个文件夹,存放您的帖子、模型和结果。新建一个工作区,然后将包含帖子的文件拖放到窗口上。</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Open a workspace that is there: a folder whose name ends in .touchstone.</source>
        <translation>打开已有的工作区:名称以 .touchstone 结尾的文件夹。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Look around</source>
        <translation>了解</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Generated posts, two models and their comparison, made here in about a minute.</source>
        <translation>生成的帖子、两个模型及其比较,约一分钟即可在本机完成。</translation>
    </message>
    <message>
        <location line="+58"/>
        <source>Recent</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>%1 (missing)</source>
        <translation>%1(缺失)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>%1, missing</source>
        <translation>%1,缺失</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Take it off this list; the folder stays</source>
        <translation>从此列表中移除;文件夹会保留</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除 %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Making the demo...</source>
        <translation>正在生成演示…</translation>
    </message>
</context>
<context>
    <name>touchstone::TableView</name>
    <message>
        <location filename="../widgets/common/tableview.cpp" line="+98"/>
        <source>Copy rows</source>
        <translation>复制行</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Copy cell</source>
        <translation>复制单元格</translation>
    </message>
    <message>
        <location line="+88"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location line="+21"/>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>Save the table as CSV...</source>
        <translation>将表格另存为 CSV…</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Save the table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Not saved</source>
        <translation>未保存</translation>
    </message>
</context>
<context>
    <name>touchstone::TermsPage</name>
    <message>
        <location filename="../widgets/comparison/termspage.cpp" line="+31"/>
        <source>Term</source>
        <translation>词语</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+0"/>
        <location line="+1"/>
        <source>Posts that hold it</source>
        <translation>含有它的帖子</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>z</source>
        <translation>z</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The change over its deviation under no change</source>
        <translation>变化除以无变化时的标准差</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>more than chance</source>
        <translation>超出随机范围</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>within chance</source>
        <translation>在随机范围内</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 of %2 terms moved by more than chance allows for any of them (|z| above %3). Counted: posts that hold the term, %4 of the baseline and %5 of the candidate; terms in fewer than %6 posts are left out.</source>
        <translation>%2 个词语中，有 %1 个的变化超出任一词语仅凭随机可达到的幅度（|z| 大于 %3）。计数对象：含有该词语的帖子，基线 %4 个，候选 %5 个；出现在不足 %6 个帖子中的词语不计。</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>The posts of a label are those with this gold label.</source>
        <translation>标签的帖子是指真实标签为该标签的帖子。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The posts of a label are those that the model gave it first.</source>
        <translation>标签的帖子是指模型将其作为首个标签的帖子。</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>&amp;Count the terms</source>
        <translation>统计词语(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Counting the terms</source>
        <translation>正在统计词语</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Posts whose terms are listed</source>
        <translation>列出哪些帖子的词语</translation>
    </message>
    <message>
        <location line="+33"/>
        <source>Rose</source>
        <translation>上升</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Fell</source>
        <translation>下降</translation>
    </message>
    <message>
        <location line="+31"/>
        <location line="+58"/>
        <source>Both sides hold the same rows: their texts, and so their terms, cannot differ.</source>
        <translation>两侧的行相同：文本相同，因此词语也不会有差异。</translation>
    </message>
    <message>
        <location line="-57"/>
        <source>Counting reads the texts of both sides twice. It shows which terms are in more or fewer posts than before, of all posts and of the largest labels.</source>
        <translation>统计需要将两侧的文本读取两遍。它显示在所有帖子和最大的几个标签中，哪些词语出现在比以前更多或更少的帖子里。</translation>
    </message>
    <message>
        <location line="+28"/>
        <location line="+21"/>
        <source>Counting was cancelled.</source>
        <translation>统计已取消。</translation>
    </message>
    <message>
        <location line="-15"/>
        <source>Count the terms of #%1 and #%2</source>
        <translation>统计 #%1 与 #%2 的词语</translation>
    </message>
    <message>
        <location line="+29"/>
        <source>All posts</source>
        <translation>所有帖子</translation>
    </message>
</context>
<context>
    <name>touchstone::TextColumns</name>
    <message>
        <location filename="../widgets/common/textcolumns.cpp" line="+14"/>
        <source>Guess a&amp;gain</source>
        <translation>重新猜测(&amp;G)</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Text columns, in order</source>
        <translation>文本列(按顺序)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The ticked columns become the text of a post, in this order</source>
        <translation>勾选的列将按此顺序组成帖子的文本</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>&amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Do&amp;wn</source>
        <translation>下移(&amp;W)</translation>
    </message>
</context>
<context>
    <name>touchstone::TimeChart</name>
    <message numerus="yes">
        <location filename="../widgets/charts/timechart.cpp" line="+48"/>
        <source>%1 over %n month(s)</source>
        <translation>
            <numerusform>%n 个月的%1</numerusform>
        </translation>
    </message>
    <message>
        <location line="+104"/>
        <source> (%1 to %2)</source>
        <translation>（%1 到 %2）</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>, %1 rows</source>
        <translation>，%1 行</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>%1, lower limit</source>
        <translation>%1，下限</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, upper limit</source>
        <translation>%1，上限</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1, rows</source>
        <translation>%1，行数</translation>
    </message>
    <message>
        <location filename="../widgets/charts/timechartdrawing.cpp" line="+216"/>
        <source>No values to show</source>
        <translation>没有可显示的数值</translation>
    </message>
</context>
<context>
    <name>touchstone::TimeSlicePanel</name>
    <message>
        <location filename="../widgets/comparison/timeslicepanel.cpp" line="+23"/>
        <source>Rows by month</source>
        <translation>各月行数</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Rows by month: choose a range to compare only that</source>
        <translation>各月行数：选择范围以仅比较该范围</translation>
    </message>
</context>
<context>
    <name>touchstone::TimelineView</name>
    <message>
        <location filename="../widgets/releases/timelineview.cpp" line="+33"/>
        <source>Alias</source>
        <translation>别名</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>History of the alias</source>
        <translation>别名的历史</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Day, UTC</source>
        <translation>日期 (UTC)</translation>
    </message>
    <message>
        <location line="+19"/>
        <source>What was it &amp;on (UTC)</source>
        <translation>查询某日的指向 (UTC)(&amp;O)</translation>
    </message>
    <message>
        <location line="+52"/>
        <source>Timeline of %1</source>
        <translation>%1 的时间线</translation>
    </message>
</context>
<context>
    <name>touchstone::TrainDialog</name>
    <message>
        <location filename="../widgets/training/traindialog.cpp" line="+27"/>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>As its t&amp;win</source>
        <translation>作为其孪生(&amp;W)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Train a model</source>
        <translation>训练模型</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Progress and loss appear here. You can queue several trainings and close this window; they go on.</source>
        <translation>进度和损失会显示在这里。可以排队多个训练并关闭此窗口,它们会继续进行。</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Like execution: takes over parameters, recipe and rows of a training, to change them.</source>
        <translation>参照运行:沿用某次训练的参数、文本处理和行,再作修改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Twin: the same rows and settings with another seed. How much it differs from the original is the noise against which a change is judged.</source>
        <translation>孪生:相同的行和设置,不同的种子。它与原模型的差异就是衡量变化时的噪声水平。</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+30"/>
        <source>Rows to train on</source>
        <translation>训练所用的行</translation>
    </message>
    <message>
        <location line="-29"/>
        <source>Rows to train on: tick one or several parts. Rows without a label are left out. Keep the test part for the evaluation.</source>
        <translation>训练所用的行:勾选一个或多个部分。没有标签的行会被略去。请将测试部分留给评估。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>named after its rows</source>
        <translation>按所用的行命名</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Name: what the execution is called in tables; it can be changed later.</source>
        <translation>名称:运行在表格中的名称,以后可以修改。</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>L&amp;ike:</source>
        <translation>参照(&amp;I):</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N):</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Text recipe</source>
        <translation>文本处理</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Parameters of fastText</source>
        <translation>fastText 参数</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>fastText&apos;s defaults</source>
        <translation>fastText 默认值</translation>
    </message>
    <message>
        <location line="+25"/>
        <source>It has no labels, so nothing can be learned from it</source>
        <translation>它没有标签,无法从中学习</translation>
    </message>
    <message>
        <location line="+100"/>
        <source>The workspace has no dataset yet: import posts first.</source>
        <translation>工作区还没有数据集:请先导入帖子。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1 is not in this workspace any more.</source>
        <translation>%1 已不在此工作区中。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Tick the rows to train on.</source>
        <translation>请勾选训练所用的行。</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>%1 is a part of %2: tick one of them.</source>
        <translation>%1 是 %2 的一部分:请只勾选其中之一。</translation>
    </message>
</context>
<context>
    <name>touchstone::TryDialog</name>
    <message>
        <location filename="../widgets/tryit/trydialog.cpp" line="+55"/>
        <source>&amp;Save as probe</source>
        <translation>保存为探针(&amp;S)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Change the probe</source>
        <translation>更改探针(&amp;C)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>&amp;Load again</source>
        <translation>重新载入(&amp;L)</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>Try it</source>
        <translation>试一试</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>The text is longer than %1 characters: the last %2 of them were left out.</source>
        <translation>文本超过 %1 个字符：末尾的 %2 个已略去。</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+90"/>
        <source>Probes</source>
        <translation>探测</translation>
    </message>
    <message>
        <location line="-89"/>
        <source>Probes (%1)</source>
        <translation>探针 (%1)</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Save as probe</source>
        <translation>保存为探针</translation>
    </message>
    <message>
        <location line="+11"/>
        <location line="+167"/>
        <location line="+28"/>
        <source>Type or paste a text</source>
        <translation>输入或粘贴文本</translation>
    </message>
    <message>
        <location line="-194"/>
        <source>Text to try</source>
        <translation>要尝试的文本</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Label that it should get (may stay empty)</source>
        <translation>它应得的标签（可留空）</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Expected label</source>
        <translation>预期标签</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Every comparison shows what both models make of it (Ctrl+S)</source>
        <translation>每次比较都会显示两个模型对它的结果 (Ctrl+S)</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Words for the first label</source>
        <translation>首个标签的词</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Words for the expected label</source>
        <translation>预期标签的词</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Label that the words pull to</source>
        <translation>词所拉向的标签</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Side whose words are highlighted</source>
        <translation>突出显示哪一侧的词</translation>
    </message>
    <message>
        <location line="+26"/>
        <source>Loading the models</source>
        <translation>正在载入模型</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Words and probes</source>
        <translation>词和探针</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="-44"/>
        <source>Highlight the candidate&apos;s</source>
        <translation>突出显示候选的词</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Highlight the baseline&apos;s</source>
        <translation>突出显示基线的词</translation>
    </message>
    <message>
        <location line="+99"/>
        <source>Loading the model ...</source>
        <translation>正在载入模型…</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>The models were not loaded</source>
        <translation>模型未载入</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No model</source>
        <translation>没有模型</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Load the models to try</source>
        <translation>载入要尝试的模型</translation>
    </message>
    <message>
        <location line="+73"/>
        <source>Give an expected label, and the words that pull towards it are shown.</source>
        <translation>给出预期标签，即可显示拉向它的词。</translation>
    </message>
    <message>
        <location line="+44"/>
        <source>&amp;Change probe %1</source>
        <translation>更改探针 %1(&amp;C)</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Probe texts cannot be saved: this workspace can only be read (%1).</source>
        <translation>无法保存探针文本：此工作区为只读（%1）。</translation>
    </message>
</context>
<context>
    <name>touchstone::VerdictCard</name>
    <message>
        <location filename="../widgets/comparison/verdictcard.cpp" line="+59"/>
        <source>labels (q &lt; %1)</source>
        <translation>标签(q &lt; %1)</translation>
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
            <numerusform>显示判定为“%1”的 %n 个标签</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>touchstone::VerifyDialog</name>
    <message>
        <location filename="../widgets/releases/verifydialog.cpp" line="+38"/>
        <source>&amp;Verify</source>
        <translation>验证(&amp;V)</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+70"/>
        <source>Verify the releases</source>
        <translation>验证发布</translation>
    </message>
    <message>
        <location line="-66"/>
        <source>A hash that a report printed, to see that nothing was cut off since</source>
        <translation>报告中印出的哈希，用于确认此后没有内容被截去</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Verifying</source>
        <translation>正在验证</translation>
    </message>
    <message>
        <location line="+7"/>
        <location line="+8"/>
        <source>Head of the chain</source>
        <translation>链头</translation>
    </message>
    <message>
        <location line="-5"/>
        <source>What is not as it was</source>
        <translation>发生变化的内容</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>&amp;Head to find</source>
        <translation>要查找的链头(&amp;H)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Co&amp;py</source>
        <translation>复制(&amp;P)</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Copy the result with the head of the chain</source>
        <translation>复制结果及链头</translation>
    </message>
    <message>
        <location line="+22"/>
        <source>Reading every record and what it names ...</source>
        <translation>正在读取每条记录及其引用的内容…</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>It was not verified.</source>
        <translation>未进行验证。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The releases could not be verified</source>
        <translation>无法验证发布</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>%1 records and %2 artifacts read.</source>
        <translation>已读取 %1 条记录和 %2 个工件。</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>All are as they were recorded.</source>
        <translation>全部与记录相符。</translation>
    </message>
    <message numerus="yes">
        <location line="+2"/>
        <source>%n thing(s) are not as they were recorded.</source>
        <translation>
            <numerusform>有 %n 项与记录不符。</numerusform>
        </translation>
    </message>
    <message>
        <location line="+4"/>
        <source>nothing was released yet</source>
        <translation>尚未发布任何内容</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Head of the chain: %1</source>
        <translation>链头：%1</translation>
    </message>
</context>
<context>
    <name>touchstone::Waivers</name>
    <message>
        <location filename="../widgets/releases/waivers.cpp" line="+46"/>
        <source>Waive %1</source>
        <translation>豁免 %1</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Why the failing of %1 is accepted</source>
        <translation>接受 %1 未通过的理由</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Why its failing is accepted</source>
        <translation>接受其未通过的理由</translation>
    </message>
</context>
<context>
    <name>touchstone::WarningsBanner</name>
    <message>
        <location filename="../widgets/comparison/warningsbanner.cpp" line="+58"/>
        <source>Show fewer</source>
        <translation>显示更少</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>%n more</source>
        <translation>
            <numerusform>还有 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Show only the first warning</source>
        <translation>仅显示第一条警告</translation>
    </message>
    <message numerus="yes">
        <location line="+0"/>
        <source>Show all %n warnings</source>
        <translation>
            <numerusform>显示全部 %n 条警告</numerusform>
        </translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Comparability: %1</source>
        <translation>可比性:%1</translation>
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
        <translation>部分</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>touchstone::WordPullsModel</name>
    <message>
        <location filename="../widgets/models/wordpullsmodel.cpp" line="+27"/>
        <source>(unknown word)</source>
        <translation>（未知词）</translation>
    </message>
    <message>
        <location line="+67"/>
        <source>Word</source>
        <translation>词</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Times</source>
        <translation>次数</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Candidate</source>
        <translation>候选</translation>
    </message>
</context>
<context>
    <name>touchstone::WordsText</name>
    <message>
        <location filename="../widgets/posts/wordstext.cpp" line="-138"/>
        <source>Text of the post</source>
        <translation>帖子的文本</translation>
    </message>
</context>
<context>
    <name>touchstone::WorkspaceEdits</name>
    <message>
        <location filename="../widgets/mainwindow/workspaceedits.cpp" line="+124"/>
        <location line="+9"/>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <location line="-9"/>
        <location line="+9"/>
        <source>Bring back %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <location line="-1"/>
        <source>model #%1</source>
        <translation>模型 #%1</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Import the model %1</source>
        <translation>导入模型 %1</translation>
    </message>
</context>
<context>
    <name>workspacejobs</name>
    <message>
        <location filename="../widgets/jobs/workspacejobs.cpp" line="+50"/>
        <source>%1 has exactly this content already; nothing was added</source>
        <translation>%1 的内容与此完全相同;未添加任何内容</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>%1: %2 rows, %3 labels</source>
        <translation>%1:%2 行,%3 个标签</translation>
    </message>
    <message>
        <location line="+4"/>
        <location line="+168"/>
        <source>; %1 bad rows left out</source>
        <translation>;略去 %1 个无效行</translation>
    </message>
    <message>
        <location line="-166"/>
        <source>; %1 duplicates dropped</source>
        <translation>;去除 %1 个重复项</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>Model #%1 is the best of %2 trials: %3 %4</source>
        <translation>模型 #%1 是 %2 次试验中最好的：%3 %4</translation>
    </message>
    <message>
        <location line="+11"/>
        <source>Import %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Split %1</source>
        <translation>划分 %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>%1 rows for training, %2 for validation, %3 for testing</source>
        <translation>训练 %1 行,验证 %2 行,测试 %3 行</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>; %1 without a time in no part</source>
        <translation>;%1 行没有时间,不属于任何部分</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Train on %1</source>
        <translation>在 %1 上训练</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Model #%1: %2 rows, %3 labels, %4 words, mean loss %5</source>
        <translation>模型 #%1:%2 行,%3 个标签,%4 个词,平均损失 %5</translation>
    </message>
    <message>
        <location line="+14"/>
        <source>Autotune on %1</source>
        <translation>在 %1 上自动调参</translation>
    </message>
    <message>
        <location line="+10"/>
        <source>Autotune: go on with #%1</source>
        <translation>自动调参：继续 #%1</translation>
    </message>
    <message>
        <location line="+17"/>
        <location line="+22"/>
        <source>Evaluate %1 on %2</source>
        <translation>在 %2 上评估 %1</translation>
    </message>
    <message>
        <location line="-8"/>
        <source>P@1 %1, f1 %2, mean p@1 %3</source>
        <translation>P@1 %1,f1 %2,平均 p@1 %3</translation>
    </message>
    <message>
        <location line="+17"/>
        <source>Execution #%1</source>
        <translation>运行 #%1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Take in %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Executions taken in: %1</source>
        <translation>已导入的运行：%1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>; %1 were there already</source>
        <translation>；%1 个已存在</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>; %1 skipped, the first: %2</source>
        <translation>；跳过 %1 个，第一个：%2</translation>
    </message>
    <message>
        <location line="+15"/>
        <source>Load model %1</source>
        <translation>载入模型 %1</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Model #%1</source>
        <translation>模型 #%1</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Run #%1 again</source>
        <translation>重新运行 #%1</translation>
    </message>
</context>
</TS>
