"""The scikit-learn side of the benchmark: each task runs in a process of its own and prints one JSON line.

usage: peers.py vectorize CORPUS.jsonl FIELD NGRAMS        texts in memory, then TfidfVectorizer
       peers.py pipeline  CORPUS.jsonl FIELD               a script that reads, vectorizes and saves
       peers.py start     MATRIX.safetensors K START.safetensors
       peers.py nmf       MATRIX.safetensors START.safetensors
"""
import json
import sys
import time


def texts_of(path, field):
    with open(path, encoding="utf8") as file:
        return [json.loads(line)[field] for line in file if line.strip()]


def matrix_of(path):
    import numpy
    import scipy.sparse
    from safetensors import safe_open

    with safe_open(path, "np") as file:
        shape = json.loads(file.metadata()["shape"])
        tensors = [file.get_tensor(name) for name in ("data", "indices", "indptr")]
    matrix = scipy.sparse.csr_matrix(tuple(tensors), shape=shape)
    matrix.indptr = matrix.indptr.astype(numpy.int32)
    return matrix


def vectorize(path, field, ngrams):
    from sklearn.feature_extraction.text import TfidfVectorizer

    texts = texts_of(path, field)
    started = time.perf_counter()
    matrix = TfidfVectorizer(ngram_range=(1, int(ngrams))).fit_transform(texts)
    return {"seconds": time.perf_counter() - started, "documents": matrix.shape[0], "terms": matrix.shape[1]}


def pipeline(path, field):
    import numpy
    from safetensors.numpy import save_file
    from sklearn.feature_extraction.text import TfidfVectorizer

    matrix = TfidfVectorizer(dtype=numpy.float32).fit_transform(texts_of(path, field))
    save_file({"data": matrix.data, "indices": matrix.indices, "indptr": matrix.indptr}, "/dev/null")
    return {"documents": matrix.shape[0], "terms": matrix.shape[1]}


def start(matrix_path, topic_count, start_path):
    import numpy
    from safetensors.numpy import save_file
    from sklearn.decomposition._nmf import _initialize_nmf

    matrix = matrix_of(matrix_path)
    began = time.perf_counter()
    w, h = _initialize_nmf(matrix, int(topic_count), init="nndsvd", random_state=0)
    seconds = time.perf_counter() - began
    save_file(
        {"W": numpy.ascontiguousarray(w, numpy.float32), "H": numpy.ascontiguousarray(h.T, numpy.float32)}, start_path
    )
    return {"seconds": seconds}


def nmf(matrix_path, start_path):
    from safetensors.numpy import load_file
    from sklearn.decomposition import NMF

    matrix = matrix_of(matrix_path)
    factors = load_file(start_path)
    w, h = factors["W"].copy(), factors["H"].T.copy()
    model = NMF(n_components=w.shape[1], init="custom", solver="cd", max_iter=200, tol=1e-4)
    began = time.perf_counter()
    w = model.fit_transform(matrix, W=w, H=h)
    seconds = time.perf_counter() - began
    began = time.perf_counter()
    model.transform(matrix)
    return {
        "seconds": seconds,
        "iterations": int(model.n_iter_),
        "objective": float(model.reconstruction_err_),
        "transform_seconds": time.perf_counter() - began,
    }


if __name__ == "__main__":
    tasks = {"vectorize": vectorize, "pipeline": pipeline, "start": start, "nmf": nmf}
    if len(sys.argv) < 3 or sys.argv[1] not in tasks:
        sys.exit(__doc__)
    import warnings

    warnings.simplefilter("ignore")
    print(json.dumps(tasks[sys.argv[1]](*sys.argv[2:])))
