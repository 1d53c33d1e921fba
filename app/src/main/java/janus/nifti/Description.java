package janus.nifti;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a NIfTI header says that a [janus.volume.Volume] does not show.
///
/// @param stored how voxels are stored: `NIfTI-1 int16, little endian`
/// @param position which part of the header places the voxels: `sform`, `qform` or `voxel sizes`
/// @param problems what one should know before using the file, a sentence each
public record Description(String stored, String position, List<String> problems) {
    private static final double DISAGREES_MM = 1; // a voxel; headers differ in the last digits

    /// Keeps a copy of the list.
    public Description {
        problems = List.copyOf(problems);
    }

    static Description of(Header header) {
        List<String> problems = new ArrayList<>();
        String position =
                switch (header.geometry().from()) {
                    case SFORM -> {
                        if (header.geometry().otherwiseMm() > DISAGREES_MM) {
                            problems.add(
                                    "sform and qform place it up to %.0f mm apart - they may mean two spaces, such as a scanner's and an atlas's - the sform was taken, check the position"
                                            .formatted(header.geometry().otherwiseMm()));
                        }
                        yield "sform";
                    }
                    case QFORM -> "qform";
                    case QFORM_FOR_SHEARED_SFORM -> {
                        problems.add(
                                "sform is sheared or broken - a grid has straight axes - the qform was taken instead, check the position");
                        yield "qform";
                    }
                    case PIXDIM -> {
                        problems.add(
                                "header has neither qform nor sform - left and right are unknown - columns were taken to run to the patient's left, check it");
                        yield "voxel sizes";
                    }
                };
        return new Description(stored(header), position, problems);
    }

    private static String stored(Header header) {
        Header.Storage storage = header.storage();
        String scaled =
                header.slope() == 1 && header.intercept() == 0
                        ? ""
                        : ", value = %s * stored + %s"
                                .formatted(header.slope(), header.intercept());
        return "NIfTI-%s %s, %s endian%s"
                .formatted(
                        storage.layout() == Layout.NIFTI1 ? "1" : "2",
                        storage.type().name().toLowerCase(Locale.ROOT),
                        storage.order() == ByteOrder.LITTLE_ENDIAN ? "little" : "big",
                        scaled);
    }
}
