package janus.demo;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Lesion;
import janus.phantom.Phantom;
import janus.phantom.Rendering;
import janus.phantom.Scanner;
import janus.phantom.Tissue;
import janus.volume.Grid;
import janus.volume.Unit;
import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Phantom subjects as NIfTI files, aligned voxel by voxel: for trials where the truth is known and
/// no person's data are needed.
public final class PhantomFiles {
    private static final String LABELS = "labels";

    private final Progress progress;

    /// Files whose making is reported to `progress`.
    public PhantomFiles(Progress progress) {
        this.progress = progress;
    }

    /// What to make.
    ///
    /// @param out folder for a folder of every contrast and `labels`
    /// @param contrasts that are written
    /// @param subjects how many, 1..999
    /// @param first the first subject's number, from 0; a number is always the same subject
    /// @param lesionEvery every which subject has a lesion, by its number; 0 for none
    /// @param side of the axial slices, pixels over 240 mm, 16..1024
    /// @param slices from the skull base to the vertex, 1..1000
    /// @param scanner how much noise and bias the images have
    public record Request(
            Path out,
            Set<Contrast> contrasts,
            int subjects,
            int first,
            int lesionEvery,
            int side,
            int slices,
            Scanner scanner) {
        /// Checks the ranges.
        public Request {
            contrasts = Set.copyOf(contrasts);
            check("--subjects", subjects, 1, 999);
            check("--first", first, 0, 999_999);
            check("--lesion-every", lesionEvery, 0, 999);
            check("--size", side, 16, 1024);
            check("--slices", slices, 1, 1000);
        }

        private static void check(String option, int value, int low, int high) {
            if (value < low || value > high) {
                throw new IllegalArgumentException(
                        "%s %d makes no phantoms - it runs from %d to %d - choose a number between"
                                .formatted(option, value, low, high));
            }
        }
    }

    /// Writes `CONTRAST/phantom-NUMBER.nii.gz` of every subject, `labels/phantom-NUMBER.nii.gz`
    /// with the tissue at the middle of every voxel, and `tissues.csv`, which says what the labels
    /// mean. Files of those names are replaced, others left alone.
    ///
    /// @throws IOException when the files cannot be written
    public void write(Request request) throws IOException {
        NewFolders.check(request.out(), "a set of phantoms");
        progress.started("heads", request.subjects());
        try {
            WholeFile.write(request.out().resolve("tissues.csv"), tissues());
            Grid grid = Phantom.axial(request.side(), request.slices());
            for (int i = 0; i < request.subjects(); i++) {
                write(request, request.first() + i, grid);
                progress.advanced(i + 1, "");
            }
        } finally {
            progress.finished();
        }
    }

    private static void write(Request request, int number, Grid grid) throws IOException {
        Rendering head = subject(number, request.lesionEvery()).in(request.scanner()).render(grid);
        String name = "phantom-%06d.nii.gz".formatted(number);
        for (Contrast contrast : request.contrasts()) {
            Path file = request.out().resolve(folder(contrast)).resolve(name);
            ImageFiles.write(head.image(contrast), contrast.unit(), file);
        }
        ImageFiles.write(head.labels(), Unit.GREY, request.out().resolve(LABELS).resolve(name));
    }

    private static Phantom subject(int number, int lesionEvery) {
        Phantom healthy = Phantom.subject(number);
        return lesionEvery > 0 && number % lesionEvery == 0
                ? healthy.withLesion(Lesion.of(number))
                : healthy;
    }

    private static String folder(Contrast contrast) {
        return contrast.name().toLowerCase(Locale.ROOT);
    }

    private static String tissues() {
        return Arrays.stream(Tissue.values())
                .map(tissue ->
                        "%d,%s,%s,%s,%s\n"
                                .formatted(
                                        tissue.label(),
                                        tissue.name().toLowerCase(Locale.ROOT),
                                        tissue.on(Contrast.T1),
                                        tissue.on(Contrast.T2),
                                        tissue.on(Contrast.CT)))
                .collect(Collectors.joining("", "label,tissue,t1,t2,ct_hu\n", ""));
    }
}
