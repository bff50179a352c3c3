def test_smoke(bench, theme, language, qtbot):
    from tlgui.ui.pages.model import ModelPage
    from tlgui.ui.pages.strategy import StrategyPage
    from tlgui.ui.pages.train import TrainPage
    pages=[P(bench.session, bench.background, theme) for P in (ModelPage, StrategyPage, TrainPage)]
    for p in pages:
        bench.keep(p); p.resize(1000,700); p.show()
    bench.add_dataset()
    qtbot.waitUntil(lambda: bench.session.draft.model is not None, timeout=20000)
    bench.session.update_draft(stages=())
    pages[1].view_model.choose("probe")
    qtbot.wait(1500)
    print([(r.id, r.state, r.finding) for r in bench.host.records], bench.launcher.measured)
    for p in pages: p.grab().save(f"/tmp/shots/{p.id}.png")
