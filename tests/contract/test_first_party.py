"""The strategies that come with the program keep the contract; they are loaded as any plugin is."""

from tlgui.core.places import bundled_plugins
from tlgui.core.tasks import TransferRole
from tlgui.pluginhost import PluginHost
from tlgui.pluginhost.manifest import read_manifest
from tlgui.testing.cases import Case
from tlgui.testing.contract import StrategyContract


def _bundled():
    host = PluginHost(bundled_plugins(), None, packages=False)
    host.load()
    return host.strategies


_STRATEGIES = _bundled()
_UNLABELLED_TARGET = (TransferRole.SOURCE, TransferRole.TARGET_UNLABELLED, TransferRole.TEST)
_TRAINING = {"epochs": 6, "learning_rate": 4e-3, "head_learning_rate": 4e-2, "batch_size": 8}


class TestMajority(StrategyContract):
    strategy = _STRATEGIES["majority"]
    beats_chance = False


class TestTfidfLogreg(StrategyContract):
    strategy = _STRATEGIES["tfidf-logreg"]


class TestTfidfNb(StrategyContract):
    strategy = _STRATEGIES["tfidf-nb"]


class TestTfidfSvm(StrategyContract):
    strategy = _STRATEGIES["tfidf-svm"]


class TestLinearProbe(StrategyContract):
    strategy = _STRATEGIES["linear-probe"]


class TestFullFinetune(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    params = _TRAINING


class TestFullFinetuneOfMeanPooling(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    params = {**_TRAINING, "pooling": "mean", "freeze_embeddings": True, "layer_decay": 0.9}


class TestLinearProbeThenFullFinetune(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    before = (_STRATEGIES["linear-probe"],)
    params = {**_TRAINING, "pooling": "mean"}


class TestFullFinetuneThenLinearProbe(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    after = (_STRATEGIES["linear-probe"],)
    params = _TRAINING


class TestLora(StrategyContract):
    strategy = _STRATEGIES["lora"]
    params = {**_TRAINING, "learning_rate": 1e-2}


class TestLoraOfManyKinds(StrategyContract):
    strategy = _STRATEGIES["lora"]
    params = {**_TRAINING, "learning_rate": 1e-2, "dora": True, "rslora": True, "targets": "all-linear"}


class TestFullFinetuneOfFewSamples(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    params = {**_TRAINING, "preset": "few-sample"}


class TestGradualUnfreezing(StrategyContract):
    strategy = _STRATEGIES["gradual-unfreezing"]
    params = _TRAINING


class TestTopLayers(StrategyContract):
    strategy = _STRATEGIES["top-layers"]
    params = {**_TRAINING, "trained_layers": 1}


class TestL2Sp(StrategyContract):
    strategy = _STRATEGIES["l2-sp"]
    params = _TRAINING


class TestMixout(StrategyContract):
    strategy = _STRATEGIES["mixout"]
    params = _TRAINING


class TestBitfit(StrategyContract):
    strategy = _STRATEGIES["bitfit"]
    params = {**_TRAINING, "learning_rate": 2e-2}


class TestIa3(StrategyContract):
    strategy = _STRATEGIES["ia3"]
    params = {**_TRAINING, "learning_rate": 5e-2}


class TestBottleneckAdapter(StrategyContract):
    strategy = _STRATEGIES["bottleneck-adapter"]
    params = _TRAINING


class TestLpFt(StrategyContract):
    strategy = _STRATEGIES["lp-ft"]
    params = _TRAINING


class TestSequential(StrategyContract):
    strategy = _STRATEGIES["sequential"]
    params = {**_TRAINING, "target_epochs": 4}
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)


class TestLpFtThenWiseFt(StrategyContract):
    strategy = _STRATEGIES["wise-ft"]
    params = {"alpha": 0.8}
    before = (_STRATEGIES["lp-ft"],)


class TestSoup(StrategyContract):
    strategy = _STRATEGIES["soup"]
    params = {**_TRAINING, "epochs": 4, "members": 2}


class TestUniformSoup(StrategyContract):
    strategy = _STRATEGIES["soup"]
    params = {**_TRAINING, "epochs": 4, "members": 2, "kind": "uniform", "pooling": "classifier"}


class TestKnn(StrategyContract):
    strategy = _STRATEGIES["knn"]


class TestPrototypes(StrategyContract):
    strategy = _STRATEGIES["prototypes"]


class TestLinearProbeOfSupportVectors(StrategyContract):
    strategy = _STRATEGIES["linear-probe"]
    params = {"head": "svm", "layers": "mean"}


class TestLinearProbeOfTheBestLayer(StrategyContract):
    strategy = _STRATEGIES["linear-probe"]
    params = {"head": "discriminant", "layers": "best"}


class TestTca(StrategyContract):
    strategy = _STRATEGIES["tca"]
    params = {"components": 20}
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestPcaThenTca(StrategyContract):
    strategy = _STRATEGIES["tca"]
    before = (_STRATEGIES["pca"],)
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestSinkhornOt(StrategyContract):
    strategy = _STRATEGIES["sinkhorn-ot"]
    params = {"regularisation": 0.1}
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestSinkhornOtThenPca(StrategyContract):
    strategy = _STRATEGIES["sinkhorn-ot"]
    after = (_STRATEGIES["pca"], _STRATEGIES["linear-probe"])
    roles = _UNLABELLED_TARGET


class TestTradaboost(StrategyContract):
    strategy = _STRATEGIES["tradaboost"]
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)


class TestSourceSelection(StrategyContract):
    strategy = _STRATEGIES["source-selection"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestSourceSelectionByWords(StrategyContract):
    strategy = _STRATEGIES["source-selection"]
    params = {"measure": "words", "share": 0.7}
    after = (_STRATEGIES["tfidf-logreg"],)
    roles = _UNLABELLED_TARGET


class TestLabelShift(StrategyContract):
    strategy = _STRATEGIES["label-shift"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestLabelShiftByConfusion(StrategyContract):
    strategy = _STRATEGIES["label-shift"]
    params = {"method": "bbse"}
    after = (_STRATEGIES["prototypes"],)
    roles = _UNLABELLED_TARGET


class TestPca(StrategyContract):
    strategy = _STRATEGIES["pca"]
    params = {"components": 10}
    after = (_STRATEGIES["linear-probe"],)


class TestWhitening(StrategyContract):
    strategy = _STRATEGIES["whitening"]
    after = (_STRATEGIES["linear-probe"],)


class TestWhiteningOfEachDomain(StrategyContract):
    strategy = _STRATEGIES["whitening"]
    params = {"per_domain": True}
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestPcaThenWhitening(StrategyContract):
    strategy = _STRATEGIES["whitening"]
    before = (_STRATEGIES["pca"],)
    after = (_STRATEGIES["linear-probe"],)


class TestLda(StrategyContract):
    strategy = _STRATEGIES["lda"]
    after = (_STRATEGIES["linear-probe"],)


class TestFeatureSelection(StrategyContract):
    strategy = _STRATEGIES["feature-selection"]
    params = {"features": 16}
    after = (_STRATEGIES["linear-probe"],)


class TestFeda(StrategyContract):
    strategy = _STRATEGIES["feda"]
    after = (_STRATEGIES["linear-probe"],)
    roles = (TransferRole.SOURCE, TransferRole.TARGET, TransferRole.TEST)


class TestCoral(StrategyContract):
    strategy = _STRATEGIES["coral"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestCoralOfOneStrength(StrategyContract):
    strategy = _STRATEGIES["coral"]
    params = {"ridge": 1.0}
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestSubspaceAlignment(StrategyContract):
    strategy = _STRATEGIES["subspace-alignment"]
    params = {"components": 10}
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestLinearOt(StrategyContract):
    strategy = _STRATEGIES["linear-ot"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestDomainWeighting(StrategyContract):
    strategy = _STRATEGIES["domain-weighting"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestDomainWeightingThenFullFinetune(StrategyContract):
    strategy = _STRATEGIES["full-finetune"]
    before = (_STRATEGIES["domain-weighting"],)
    params = {**_TRAINING, "pooling": "mean"}
    roles = _UNLABELLED_TARGET


class TestKmm(StrategyContract):
    strategy = _STRATEGIES["kmm"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


class TestKliep(StrategyContract):
    strategy = _STRATEGIES["kliep"]
    after = (_STRATEGIES["linear-probe"],)
    roles = _UNLABELLED_TARGET


def _settings():
    found = (read_manifest(folder) for folder in bundled_plugins().iterdir() if (folder / "plugin.toml").exists())
    return {id_: settings for manifest in found for id_, settings in manifest.contract.items()}


def test_what_the_manifests_say_for_the_contract_fits():
    for id_, settings in _settings().items():
        _STRATEGIES[id_].params.parse(dict(settings.params), stage=id_)
        assert set(settings.before) <= set(_STRATEGIES)


def test_a_strategy_that_needs_more_than_a_probe_before_it_says_so(tmp_path):
    case = Case.derived(_STRATEGIES["wise-ft"], _STRATEGIES, _settings()["wise-ft"], tmp_path)
    assert [strategy.id for strategy in case.stages] == ["lp-ft", "wise-ft"]
    assert case.outcome.finished.metrics["test"]["accuracy"] > case.bench.problem.chance + 0.1


def test_every_bundled_strategy_is_under_contract():
    tested = {case.strategy.id for case in StrategyContract.__subclasses__()}
    assert set(_STRATEGIES) <= tested
