package janus.metric;

import janus.volume.Unit;

/// A pool that has a score in HU only.
final class HuOnly implements Pooled.Pool {
    private final Pooled.Pool inHu;
    private Unit unit = Unit.HU;
    private long count;

    HuOnly(Pooled.Pool inHu) {
        this.inHu = inHu;
    }

    @Override
    public void add(Pair pair) {
        unit = pair.unit();
        count += pair.count();
        inHu.add(pair);
    }

    @Override
    public Score score() {
        if (count == 0) {
            return Voxelwise.nothing();
        }
        return unit == Unit.HU
                ? inHu.score()
                : new Score.Undefined(
                        "values are %s and not HU - tissues are told apart by HU - for pictures of CT give --truth-scale A,B and --synthetic-scale A,B"
                                .formatted(unit.label()));
    }
}
