package janus.cli;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.volume.Grid;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the launcher runs once after a build, for Java to remember the classes that commands need
/// and how they ran: phantoms are made and evaluated in the folder given, and one becomes a DICOM
/// series that is read again and made into slices for networks. It is large enough for Java to find
/// the loops over voxels worth compiling, which it then does at their first use. No command of its
/// own, because no person has a use for it.
public final class Rehearsal {
    private static final int SUBJECTS = 6; // enough for a box
    private static final Grid SLICE = Phantom.axial(96, 1);
    private static final Grid HEAD = Phantom.axial(256, 32);

    private Rehearsal() {}

    /// Rehearses in the folder `arguments[0]`.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        String truth = write(folder.resolve("truth"), 0).toString();
        String synthetic = write(folder.resolve("synthetic"), SUBJECTS).toString();
        String out = folder.resolve("evaluation").toString();
        run("--version");
        run("evaluate", "--truth", truth, "--synthetic", synthetic, "--out", out);
        String head = folder.resolve("head.nii.gz").toString();
        String series = folder.resolve("series").toString();
        ImageFiles.write(Phantom.subject(1).render(HEAD, Contrast.CT), Unit.HU, Path.of(head));
        run("convert", head, series, "--modality", "ct", "--dicom");
        run("convert", series, folder.resolve("read.nii.gz").toString());
        String mr = folder.resolve("mr.nii.gz").toString();
        ImageFiles.write(Phantom.subject(2).render(HEAD, Contrast.T1), Unit.GREY, Path.of(mr));
        String data = folder.resolve("data").toString();
        run("prepare", "--mr", mr, "--ct", series, "--pixel-mm", "1", "--out", data);
        System.exit(0);
    }

    private static Path write(Path folder, long seed) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < SUBJECTS; i++) {
            ImageFiles.write(
                    Phantom.subject(seed + i).render(SLICE, Contrast.CT),
                    Unit.HU,
                    folder.resolve("subject%d.png".formatted(i)));
        }
        return folder;
    }

    private static void run(String... arguments) {
        Main.run(Main.writer(System.out), Main.writer(System.err), arguments);
    }
}
