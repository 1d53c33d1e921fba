package janus.rigid;

import janus.volume.Cosines;
import janus.volume.Vector;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A motion as ITK's text file of a transform (`.tfm`, `.txt`), which ANTs, 3D Slicer, elastix and
/// SimpleITK read. ITK's space is ours, LPS in mm, and it, too, takes points of the fixed image to
/// the moving one (itktransform).
public final class ItkTransform {
    private ItkTransform() {}

    /// The file's text: an affine transform, the kind that all of them read, with the matrix row by
    /// row, the shift, and the centre.
    public static String of(Motion motion) {
        Cosines columns = motion.axes();
        Stream<Double> matrix =
                Stream.of(0, 1, 2)
                        .flatMap(row ->
                                Stream.of(
                                        columns.x().along(row),
                                        columns.y().along(row),
                                        columns.z().along(row)));
        return """
        #Insight Transform File V1.0
        #Transform 0
        Transform: AffineTransform_double_3_3
        Parameters: %s
        FixedParameters: %s
        """
                .formatted(
                        words(Stream.concat(matrix, numbers(motion.shift()).stream()).toList()),
                        words(numbers(motion.centre())));
    }

    private static List<Double> numbers(Vector vector) {
        return List.of(vector.x(), vector.y(), vector.z());
    }

    private static String words(List<Double> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
