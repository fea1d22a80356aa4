"""Reads a folder of exports with what Python brings, and prints what it found of each as JSON."""
import csv, io, json, pathlib, sys, zipfile
import xml.etree.ElementTree as tree

folder = pathlib.Path(sys.argv[1])
found = {}


def text_of(name):
    return (folder / name).read_bytes().decode("utf-8")


def table(name):
    data = (folder / name).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data, newline=""), strict=True))


rows = table("memo.csv")
found["csv"] = [row["content"] for row in rows]
found["outcomes"] = [row["words"] for row in table("memo.outcomes.csv")]

record = json.loads(text_of("memo.json"))
found["json"] = [[record["text"][s["start"] : s["end"]] for s in st["content"]] for st in record["statements"]]
lines = text_of("memo.jsonl").splitlines()
found["jsonl"] = [[s["text"] for s in st["content"]] for st in json.loads(lines[0])["statements"]]

graph = json.loads(text_of("memo.jsonld"))["@graph"]
body = next(node for node in graph if node["type"] == "schema:NewsArticle")["schema:articleBody"]
found["jsonld"] = []
for node in graph:
    if node.get("type") == "Annotation":
        for target in node["target"]:  # a resolver of Web Annotation selectors: by words, then by place
            position, quote = target["selector"]
            at = body.index(quote["prefix"] + quote["exact"] + quote["suffix"]) + len(quote["prefix"])
            exact = body[position["start"] : position["end"]]
            assert exact == quote["exact"] and body[at : at + len(exact)] == exact
            found["jsonld"].append(exact)

plover = json.loads(text_of("memo.plover.json"))
found["plover"] = [e["id"] for e in plover["events"]] + [u["id"] for u in plover["uncoded"]]

TEI = "{http://www.tei-c.org/ns/1.0}"
root = tree.fromstring(text_of("memo.tei.xml"))
found["tei"] = ["".join(said.itertext()) for said in root.iter(TEI + "said")]

QDA = "{urn:QDA-XML:project:1.0}"
with zipfile.ZipFile(folder / "memo.qdpx") as pack:
    assert pack.testzip() is None
    project = tree.fromstring(pack.read("project.qde"))
    found["refi"] = []
    for source in project.iter(QDA + "TextSource"):
        words = pack.read(source.get("plainTextPath").replace("internal://", "Sources/")).decode("utf-8")
        for selection in source.iter(QDA + "PlainTextSelection"):
            found["refi"].append(words[int(selection.get("startPosition")) : int(selection.get("endPosition"))])

text = record["text"]
found["brat"] = []
for line in text_of("memo.ann").split("\n"):
    if line.startswith("T"):
        _, kind_and_places, words = line.split("\t")
        kind, places = kind_and_places.split(" ", 1)
        pieces = [tuple(map(int, place.split(" "))) for place in places.split(";")]
        assert all(a < b for a, b in pieces) and all("\n" not in text[a:b] for a, b in pieces)
        assert len(" ".join(text[a:b] for a, b in pieces)) == len(words)
        found["brat"].append(kind)

json.dump(found, sys.stdout)
