package janus.image;

import static org.assertj.core.api.Assertions.assertThat;

import janus.Shared;
import janus.volume.Modality;
import janus.volume.Reorientation;
import janus.volume.Size;
import janus.volume.Slice;
import janus.volume.Unit;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real heads, sagittal and coronal ones among them.
final class RealVolumesTest {
    @ParameterizedTest
    @CsvSource({
        "t1-volumes/adi.nii.gz,MR", "t1-volumes/chris.nii.gz,MR", "t1-volumes/colin27.nii.gz,MR",
        "t1-volumes/ecog.nii.gz,MR", "t2-volumes/t2w.nii.gz,MR", "t2-volumes/stroke.nii.gz,MR",
        "ct-volumes/cranium.nii.gz,CT"
    })
    void headsStandUprightAndComeBackExactly(String name, Modality modality) throws IOException {
        Path file = data().resolve(name);

        Volume volume = ImageFiles.read(file, modality, null).volume();
        Reorientation reorientation = Reorientation.of(volume.grid());
        Volume axial = reorientation.turn(volume);

        assertThat(reorientation.turnBack(axial).voxels()).isEqualTo(volume.voxels());
        assertThat(axial.grid().cosines().x().x()).isGreaterThan(0.98);
        assertThat(axial.grid().cosines().y().y()).isGreaterThan(0.98);
        assertThat(axial.grid().cosines().z().z()).isGreaterThan(0.98);
    }

    /// Half way up, a head is longer from front to back than from ear to ear: only so in axial
    /// slices, while sagittal and coronal ones reach from crown to neck.
    @Test
    void theSagittalHeadGivesAxialOvals() throws IOException {
        Volume volume =
                ImageFiles.read(data().resolve("t1-volumes/adi.nii.gz"), Modality.MR, null)
                        .volume();

        Volume axial = Reorientation.of(volume.grid()).turn(volume);

        Size size = axial.grid().size();
        Slice middle = axial.slice(size.slices() / 2);
        double wide = extent(middle, true) * axial.grid().spacing().x();
        double deep = extent(middle, false) * axial.grid().spacing().y();
        assertThat(wide).isBetween(130.0, 175.0); // mm, adults
        assertThat(deep).isBetween(165.0, 220.0);
    }

    @Test
    void theCtIsInHu() throws IOException {
        Source ct = ImageFiles.read(data().resolve("ct-volumes/cranium.nii.gz"), Modality.CT, null);

        assertThat(ct.unit()).isEqualTo(Unit.HU);
        assertThat(Inspection.of(ct.path(), null).unit()).isEqualTo(Unit.HU);
        assertThat(Inspection.of(ct.path(), null).problems()).isEmpty();
    }

    private static Path data() {
        Path data = Shared.folder().resolve("data");
        if (!Files.isDirectory(data)) {
            Shared.missing("no real volumes in " + data);
        }
        return data;
    }

    /// How many columns (or rows) hold much signal.
    private static int extent(Slice slice, boolean columns) {
        float brightest = 0;
        for (float value : slice.values()) {
            brightest = Math.max(brightest, value);
        }
        int lines = columns ? slice.width() : slice.height();
        int along = columns ? slice.height() : slice.width();
        int count = 0;
        for (int line = 0; line < lines; line++) {
            int bright = 0;
            for (int i = 0; i < along; i++) {
                float value = columns ? slice.at(line, i) : slice.at(i, line);
                bright += value > brightest / 8 ? 1 : 0;
            }
            count += bright > 10 ? 1 : 0;
        }
        return count;
    }
}
