package janus.metric;

import janus.volume.Unit;

/// A pool that has a score in HU only.
final class HuOnly implements Pooled.Pool {
    private final Pooled.Pool inHu;
    private final String because;
    private Unit unit = Unit.HU;
    private long count;

    /// `inHu`, whose score means nothing in other units, `because` of something.
    HuOnly(Pooled.Pool inHu, String because) {
        this.inHu = inHu;
        this.because = because;
    }

    /// The answer for values in `unit`.
    static Score not(Unit unit, String because) {
        return new Score.Undefined(
                "values are %s and not HU - %s - for pictures of CT give --truth-scale A,B and --synthetic-scale A,B"
                        .formatted(unit.label(), because));
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
        return unit == Unit.HU ? inHu.score() : not(unit, because);
    }
}
