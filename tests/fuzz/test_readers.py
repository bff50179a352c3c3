"""A short round of the fuzzer for each format, from a small file; longer ones are for people with time, see :mod:`tests.fuzz.readers`."""

import importlib.util
import os
import subprocess
import sys

import pytest

#: What libFuzzer begins with.
SEEDS = {
    "csv": b'text,label\nfine,"a ""b"""\n\xe5\xa5\xbd,b\n',
    "jsonl": b'{"text": "fine", "label": "a"}\n{"text": "bad", "label": 1}\n',
    "txt": "fine\n好\n".encode(),
    "conll": b"EU B-ORG\nrejects O\n\nPeter B-PER\n",
    "tmx": b'<tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu></body></tmx>',
}
SECONDS = 5


@pytest.mark.slow
@pytest.mark.skipif(importlib.util.find_spec("atheris") is None, reason="Atheris has no wheel for this system")
@pytest.mark.parametrize("suffix", SEEDS)
def test_nothing_but_a_dataset_or_a_sentence(suffix, repo_root, tmp_path):
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "seed").write_bytes(SEEDS[suffix])
    command = [sys.executable, "-m", "tests.fuzz.readers", suffix, str(SECONDS), str(corpus), f"-artifact_prefix={tmp_path}/", "-seed=1"]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1"}
    done = subprocess.run(command, capture_output=True, text=True, cwd=repo_root, env=environment, timeout=240, check=False)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    assert int(done.stdout.split()[-1]) >= 100
    assert len(list(corpus.iterdir())) > 5  # it was led by what the readers do with the bytes
