package janus.dicom;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_JPEGLS;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.av_new_packet;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY16LE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/// Codecs that FFmpeg's libavcodec decodes. What a stream's header says is compared with the file's
/// before; FFmpeg allocates by it. Its memory is given back before a frame is.
enum FfmpegCodec {
    /// ISO 14495-1, lossless and nearly so.
    JPEG_LS("JPEG-LS", AV_CODEC_ID_JPEGLS, JpegHeader.SOF55, JpegHeader.SOF55),
    /// ITU-T T.81 processes 2 and 4: 8 or 12 bits.
    JPEG_EXTENDED("JPEG", AV_CODEC_ID_MJPEG, JpegHeader.SOF0, JpegHeader.SOF1);

    private static final int BYTE = 8;
    private static final long MARGIN = 128; // pixels that it adds to lines
    private static final int CORRUPT = 1; // AV_FRAME_FLAG_CORRUPT

    static {
        av_log_set_level(AV_LOG_QUIET); // what is wrong is told in a sentence
    }

    private final String label;
    private final int codec;
    private final int firstProcess;
    private final int lastProcess;

    FfmpegCodec(String label, int codec, int firstProcess, int lastProcess) {
        this.label = label;
        this.codec = codec;
        this.firstProcess = firstProcess;
        this.lastProcess = lastProcess;
    }

    /// The bits of the pixels in `stream`.
    ///
    /// @throws Damage when it is cut, of another process, or does not fit `pixels`
    int[] decode(ByteBuffer stream, PixelFormat pixels) throws Damage {
        JpegHeader header = JpegHeader.of(stream, this::damage);
        if (header.process() < firstProcess || header.process() > lastProcess) {
            throw damage("it is of another process (marker FF%02X)".formatted(header.process()));
        }
        header.check(pixels, this::damage);
        try (Decoder decoder = new Decoder()) {
            return decoder.pixels(stream, header);
        }
    }

    private Damage damage(String what) {
        return Damage.ofStream(label, what);
    }

    /// One frame's way through the library.
    private final class Decoder implements AutoCloseable {
        private final AVCodecContext context = avcodec_alloc_context3(avcodec_find_decoder(codec));
        private final AVPacket packet = av_packet_alloc();
        private final AVFrame frame = av_frame_alloc();

        int[] pixels(ByteBuffer stream, JpegHeader header) throws Damage {
            context.thread_count(1);
            context.err_recognition(AV_EF_EXPLODE | AV_EF_BITSTREAM | AV_EF_BUFFER);
            context.max_pixels((header.rows() + MARGIN) * (header.columns() + MARGIN));
            int size = stream.limit();
            if (avcodec_open2(context, context.codec(), (AVDictionary) null) < 0
                    || av_new_packet(packet, size) < 0) {
                throw new OutOfMemoryError("FFmpeg has no memory for a frame of " + size);
            }
            packet.data().capacity(size).asByteBuffer().put(0, stream, 0, size);
            if (avcodec_send_packet(context, packet) < 0
                    || avcodec_receive_frame(context, frame) < 0
                    || frame.decode_error_flags() != 0
                    || (frame.flags() & CORRUPT) != 0) {
                throw damage("it is cut or broken");
            }
            if (frame.width() != header.columns() || frame.height() != header.rows()) {
                throw damage("it holds more than one image");
            }
            return values(header);
        }

        /// The library shifts values of few bits up to the top of a byte or word.
        private int[] values(JpegHeader header) throws Damage {
            boolean isWide = frame.format() == AV_PIX_FMT_GRAY16LE;
            if (!isWide && frame.format() != AV_PIX_FMT_GRAY8) {
                throw damage("it is coloured");
            }
            int shift = (isWide ? 2 * BYTE : BYTE) - header.precision();
            int[] values = new int[header.rows() * header.columns()];
            for (int row = 0; row < header.rows(); row++) {
                ByteBuffer line = line(row, header.columns() * (isWide ? 2 : 1));
                ShortBuffer words = line.asShortBuffer();
                for (int x = 0; x < header.columns(); x++) {
                    int value = isWide ? words.get(x) & 0xFFFF : line.get(x) & 0xFF;
                    values[row * header.columns() + x] = value >> shift;
                }
            }
            return values;
        }

        private ByteBuffer line(int row, int bytes) {
            long from = (long) row * frame.linesize(0);
            return frame.data(0)
                    .position(from)
                    .capacity(from + bytes)
                    .asByteBuffer()
                    .slice()
                    .order(ByteOrder.LITTLE_ENDIAN);
        }

        @Override
        public void close() {
            av_frame_free(frame);
            av_packet_free(packet);
            avcodec_free_context(context);
        }
    }
}
