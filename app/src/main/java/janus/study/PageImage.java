package janus.study;

import janus.volume.Modality;
import janus.volume.Size;
import janus.volume.Spacing;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/// An image as a page shows it: axial, int16, HU for CT, 0 to 4095 for all else.
public final class PageImage {
    private static final Levels.Shown ALL_CT = new Levels.Shown(-1024, 3071); // 12 bits

    private final AxialImage image;
    private final Modality modality;

    private PageImage(AxialImage image, Modality modality) {
        this.image = image;
        this.modality = modality;
    }

    /// The image of `modality` in `file`, or in a folder of DICOM files.
    ///
    /// @throws IOException when it can't be read
    public static PageImage read(Path file, Modality modality) throws IOException {
        return new PageImage(AxialImage.read(file, modality), modality);
    }

    /// How many voxels.
    public Size size() {
        return image.volume().grid().size();
    }

    /// Their distance, mm.
    public Spacing spacing() {
        return image.volume().grid().spacing();
    }

    /// `HU` or `relative`.
    public String unit() {
        return modality == Modality.CT && image.unit() == Unit.HU ? "HU" : "relative";
    }

    /// The values, little-endian, columns fastest, then rows, front first, then slices, foot first.
    public byte[] bytes() {
        float[] voxels = image.volume().voxels();
        boolean[] all = new boolean[voxels.length];
        Arrays.fill(all, true);
        Levels levels = Levels.of(image, modality, all, ALL_CT);
        short[] values = new short[voxels.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = levels.of(voxels[i], 0);
        }
        return BlobFile.bytes(values);
    }
}
