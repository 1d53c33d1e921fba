"""Reads a served study as many readers at once, a thread each, and prints how long page turns took.

    load.py ADDRESS TOKENS TURNS [LOOK]

A turn is what a reader waits for between two images: the answer is kept, then the next presentation and its images come. Readers look for LOOK
seconds on average (0: never, which no person can). `shown`, which nobody waits for, is told apart. Needs Python's own library only.
"""
import http.client
import json
import random
import sys
import threading
import time
import urllib.parse

address, tokens, turns = sys.argv[1].strip(), open(sys.argv[2]).read().split(), int(sys.argv[3])
look = float(sys.argv[4]) if len(sys.argv) > 4 else 0
place = urllib.parse.urlsplit(address)
times = {"turn": [], "current": [], "images": [], "shown": [], "answer": []}
failed = []


class Reader:
    def __init__(self, token):
        self.link = http.client.HTTPConnection(place.hostname, place.port, timeout=120)
        self.link.connect()
        self.headers = {"X-Janus": "1"}
        _, cookies = self.ask("GET", "/r/" + token)
        self.headers["Cookie"] = cookies.split(";")[0]
        self.headers["X-CSRF-Token"] = json.loads(self.ask("GET", "/api/reading")[0])["csrf"]
        self.ask("POST", "/api/reading/calibration", {"steps": 11, "contrast": 1, "width": 1280, "height": 800, "devicePixelRatio": 1})

    def ask(self, method, path, body=None):
        self.link.request(method, path, None if body is None else json.dumps(body), self.headers)
        answer = self.link.getresponse()
        data = answer.read()
        if answer.status >= 400:
            raise RuntimeError(f"{method} {path}: {answer.status} {data[:200]}")
        return data, answer.getheader("Set-Cookie")

    def timed(self, what, *request):
        begun = time.perf_counter()
        data, _ = self.ask(*request)
        times[what].append(time.perf_counter() - begun)
        return data

    def turn(self):
        begun = time.perf_counter()
        self.say()
        self.see()
        times["turn"].append(time.perf_counter() - begun)
        self.look()

    def see(self):
        self.now = json.loads(self.timed("current", "GET", "/api/reading/current"))
        for panel in self.now["panels"]:
            self.timed("images", "GET", panel["image"])

    def look(self):
        self.timed("shown", "POST", "/api/reading/shown", {"presentation": self.now["presentation"]})
        time.sleep(random.expovariate(1 / look) if look else 0)

    def say(self):
        answers = [{"question": "origin", "answer": "real", "confidence": 3}, {"question": "quality", "answer": "4"}]
        self.timed("answer", "POST", "/api/reading/answers", {"presentation": self.now["presentation"], "answers": answers, "marks": [], "comment": ""})


def read(token, start):
    try:
        reader = Reader(token)
        reader.see()
        reader.look()
        start.wait()
        for _ in range(turns):
            reader.turn()
    except Exception as failure:  # told at the end
        failed.append(failure)
        start.abort()


start = threading.Barrier(len(tokens))
threads = [threading.Thread(target=read, args=(token, start)) for token in tokens]
begun = time.perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
if failed:
    sys.exit(f"{len(failed)} readers failed: {failed[0]}")
print(f"{len(tokens)} readers, {turns} turns each, {time.perf_counter() - begun:.1f} s")
for what, seconds in times.items():
    seconds.sort()
    at = lambda share: 1000 * seconds[min(len(seconds) - 1, int(share * len(seconds)))]
    print(f"{what:8} median {at(0.5):6.1f} ms   95 % {at(0.95):6.1f} ms   most {1000 * seconds[-1]:6.1f} ms")
