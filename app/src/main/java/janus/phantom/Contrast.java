package janus.phantom;

import janus.volume.Modality;
import janus.volume.Unit;

/// How the head is looked at.
public enum Contrast {
    /// T1-weighted spin echo: fat and white matter bright, CSF dark; arbitrary units 0..1000.
    T1(Modality.MR, Unit.GREY),
    /// T2-weighted turbo spin echo: CSF brightest, white matter darker than grey; units 0..1000.
    T2(Modality.MR, Unit.GREY),
    /// CT in HU.
    CT(Modality.CT, Unit.HU);

    private final Modality modality;
    private final Unit unit;

    Contrast(Modality modality, Unit unit) {
        this.modality = modality;
        this.unit = unit;
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
