"""Writes what any classifier predicted, as an execution that Touchstone takes in:

    python3 write_execution.py run-7
    touchstone import-executions run-7 -w reddit.touchstone
"""
import csv, json, pathlib, sys

folder = pathlib.Path(sys.argv[1])
folder.mkdir()
posts = [("p1", "the cat sat", "cats"), ("p2", "a dog ran", "dogs"), ("p3", "cat and dog", "cats")]
with open(folder / "predictions.csv", "w", newline="", encoding="utf-8") as file:
    table = csv.writer(file)
    table.writerow(["id", "text", "label", "label@1", "label@2", "p@1", "p@2"])
    for number, text, label in posts:
        table.writerow([number, text, label, "cats", "dogs", 0.75, 0.25])
(folder / "execution.json").write_text(json.dumps({
    "touchstone": 1, "name": "always cats", "predictions": "predictions.csv", "labels": ["cats", "dogs"],
    "parameters": {"threshold": 0.5}, "metrics": {"accuracy": 2 / 3, "loss": [0.9, 0.6]}}))
