package janus.phantom;

import janus.volume.Volume;

/// A subject on a grid: a picture in every contrast, all on the same voxels, and what each voxel
/// is.
public final class Rendering {
    private final Volume[] images;
    private final Volume labels;

    Rendering(Volume[] images, Volume labels) {
        this.images = images;
        this.labels = labels;
    }

    /// The picture in `contrast`: HU for CT, 0 to about 1000 for MR.
    public Volume image(Contrast contrast) {
        return images[contrast.channel()];
    }

    /// The tissue at the middle of every voxel, as [Tissue#of(float)] reads it.
    public Volume labels() {
        return labels;
    }
}
