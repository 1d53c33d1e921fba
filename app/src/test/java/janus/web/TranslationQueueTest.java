package janus.web;

import static org.assertj.core.api.Assertions.assertThat;

import janus.image.ImageFiles;
import janus.phantom.Contrast;
import janus.phantom.Phantom;
import janus.translate.Models;
import janus.volume.Direction;
import janus.volume.Modality;
import janus.volume.Unit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class TranslationQueueTest {
    @TempDir private Path files;

    private static TranslationQueue.Filling head() {
        return folder ->
                ImageFiles.write(
                        Phantom.subject(1).render(Phantom.axial(48, 12), Contrast.T1),
                        Unit.GREY,
                        folder.resolve("head.nii.gz"));
    }

    /// Also while one is translated and another one's files are being deleted.
    @RepeatedTest(5)
    void nothingIsLeftOfWhatWasWaitingOrRunning() throws IOException, FailedRequest {
        ServedModel model =
                ServedModel.of("tiny=" + Models.run(files.resolve("run"), "gray", Unit.HU));
        List<String> ids = new ArrayList<>();
        Path folder;
        try (TranslationQueue queue = new TranslationQueue()) {
            folder = queue.folder();
            for (int i = 0; i < 4; i++) {
                ids.add(queue.add(model, Direction.to(Modality.CT), head()));
            }
            queue.remove(ids.getFirst());
            queue.remove(ids.getLast());
        }
        assertThat(folder).doesNotExist();
    }
}
