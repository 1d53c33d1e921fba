package janus.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import janus.volume.Grid;
import janus.volume.Size;
import janus.volume.Vector;
import janus.volume.Volume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files that bench/golden/nifti.py made, against what nibabel reads in them.
final class NiftiGoldenTest {
    static final Path FOLDER = Path.of("src/test/resources/janus/nifti");
    private static final JsonNode GOLDEN =
            JsonMapper.shared().readTree(FOLDER.resolve("golden.json"));

    static List<String> names() {
        return new ArrayList<>(GOLDEN.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void valuesAreThoseOfNibabel(String name) throws IOException {
        float[] voxels = NiftiFile.read(FOLDER.resolve(name)).voxels();

        JsonNode values = GOLDEN.get(name).get("values");
        assertThat(voxels).hasSize(values.size());
        for (int i = 0; i < voxels.length; i++) {
            assertThat(voxels[i]).as("voxel %d", i).isEqualTo((float) values.get(i).asDouble());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyCornerLiesWhereNibabelPutsIt(String name) throws IOException {
        Volume volume = NiftiFile.read(FOLDER.resolve(name));

        Grid grid = volume.grid();
        Size size = grid.size();
        JsonNode affine = GOLDEN.get(name).get("affine");
        for (int corner = 0; corner < 8; corner++) {
            Vector index =
                    new Vector(
                            (corner & 1) * (size.columns() - 1),
                            (corner >> 1 & 1) * (size.rows() - 1),
                            (corner >> 2) * (size.slices() - 1));
            Vector lps = grid.toPatient(index);
            Vector ras = new Vector(-lps.x(), -lps.y(), lps.z());
            for (int axis = 0; axis < 3; axis++) {
                assertThat(ras.along(axis))
                        .isCloseTo(row(affine.get(axis), index), within(1e-5)); // headers: float32
            }
        }
    }

    private static double row(JsonNode row, Vector index) {
        return row.get(0).asDouble() * index.x()
                + row.get(1).asDouble() * index.y()
                + row.get(2).asDouble() * index.z()
                + row.get(3).asDouble();
    }
}
