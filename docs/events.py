#!/usr/bin/env python3
"""Writes the tables of docs/events.md anew from contracts/events; the text above them is kept."""
import glob
import json
import os

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PAGE = os.path.join(ROOT, "docs", "events.md")
END = ".schema.json"


def row(path):
    with open(path, encoding="utf-8") as file:
        schema = json.load(file)
    required = schema.get("required", [])
    fields = [
        name if name in required else name + "?"
        for name in schema.get("properties", {})
        if name != "occurredAt"
    ]
    text = (schema.get("description") or schema.get("title", "")).replace("\n", " ").replace("|", "/")
    return f"| `{os.path.basename(path)[:-len(END)]}` | {text} | {', '.join(fields)} |"


def table(service):
    paths = sorted(glob.glob(os.path.join(ROOT, "contracts", "events", service + ".*" + END)))
    head = f"\n## {service}\n| event | what happened | data |\n|---|---|---|\n"
    return head + "".join(row(path) + "\n" for path in paths)


with open(PAGE, encoding="utf-8") as page:
    kept = page.read().split("\n## dispatch\n")[0]
with open(PAGE, "w", encoding="utf-8") as page:
    page.write(kept + "".join(table(service) for service in ("dispatch", "beneficiary", "reporting")))
