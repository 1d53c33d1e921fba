package janus.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MeaningTest {
    private static final PixelFormat UNSIGNED = new PixelFormat(1, 1, 1, 16, 12, 11, false, false);
    private static final PixelFormat SIGNED = new PixelFormat(1, 1, 1, 16, 16, 15, true, false);
    private static final PixelFormat INVERTED = new PixelFormat(1, 1, 1, 16, 12, 11, false, true);

    @Test
    void valuesAreRescaled() throws IOException {
        DicomBytes data = DicomBytes.explicit();
        data.text(Attribute.RESCALE_SLOPE, "2").text(Attribute.RESCALE_INTERCEPT, "-1024.5");

        assertThat(meaning(data, UNSIGNED, true).of(100)).isEqualTo(-824.5f);
        assertThat(meaning(DicomBytes.explicit(), UNSIGNED, true).of(100)).isEqualTo(100);
    }

    @Test
    void paddingBecomesBackground() throws IOException {
        // -2000 in a signed image, whatever representation the file gave it
        DicomBytes data = DicomBytes.explicit().shorts(Attribute.PIXEL_PADDING_VALUE, -2000);

        Meaning ct = meaning(data, SIGNED, true);

        assertThat(ct.of(-2000)).isEqualTo(-1024);
        assertThat(ct.of(-1999)).isEqualTo(-1999);
        assertThat(meaning(data, SIGNED, false).of(-2000)).isZero();
    }

    @Test
    void paddingMayBeARange() throws IOException {
        DicomBytes data = DicomBytes.explicit().shorts(Attribute.PIXEL_PADDING_VALUE, 4000);
        data.shorts(Attribute.PIXEL_PADDING_RANGE_LIMIT, 3990);

        Meaning mr = meaning(data, UNSIGNED, false);

        assertThat(mr.of(3989)).isEqualTo(3989);
        assertThat(mr.of(3990)).isZero();
        assertThat(mr.of(4000)).isZero();
        assertThat(mr.of(4001)).isEqualTo(4001);
    }

    @Test
    void whatIsShownInvertedIsTurnedRoundUnlessItIsInHu() throws IOException {
        assertThat(meaning(DicomBytes.explicit(), INVERTED, false).of(0)).isEqualTo(4095);
        assertThat(meaning(DicomBytes.explicit(), INVERTED, true).of(0)).isZero();
    }

    @Test
    void tablesAreNotRead() throws IOException {
        DicomBytes data =
                DicomBytes.explicit()
                        .sequence(
                                Attribute.MODALITY_LUT_SEQUENCE.tag().value(),
                                DicomBytes.explicit());

        assertThat(of(data, UNSIGNED, true)).isEmpty();
    }

    private static Meaning meaning(DicomBytes data, PixelFormat format, boolean isCt)
            throws IOException {
        return of(data, format, isCt).orElseThrow();
    }

    private static Optional<Meaning> of(DicomBytes data, PixelFormat format, boolean isCt)
            throws IOException {
        byte[] file = data.part10(TransferSyntax.EXPLICIT_LITTLE_ENDIAN);
        return Meaning.of(DicomFileTest.read(file).data(), format, isCt);
    }
}
