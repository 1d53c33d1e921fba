package janus.phantom;

import janus.volume.Modality;
import janus.volume.Unit;

/// How the head is looked at.
public enum Contrast {
    /// T1-weighted spin echo: fat and white matter bright, CSF dark; arbitrary units 0..1000.
    T1(0, Modality.MR, Unit.GREY),
    /// T2-weighted turbo spin echo: CSF brightest, white matter darker than grey; units 0..1000.
    T2(1, Modality.MR, Unit.GREY),
    /// CT in HU.
    CT(2, Modality.CT, Unit.HU);

    private final int channel;
    private final Modality modality;
    private final Unit unit;

    Contrast(int channel, Modality modality, Unit unit) {
        this.channel = channel;
        this.modality = modality;
        this.unit = unit;
    }

    /// Its place among the contrasts, from 0.
    int channel() {
        return channel;
    }

    /// The kind of scanner.
    public Modality modality() {
        return modality;
    }

    /// What the voxels mean.
    public Unit unit() {
        return unit;
    }
}
