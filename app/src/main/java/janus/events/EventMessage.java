package janus.events;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;

/// The messages of TensorFlow's `event.proto` and `summary.proto` that a Run needs, field by field
/// in the order of their numbers.
final class EventMessage {
    private static final String VERSION = "brain.Event:2";

    /// Fields of `Event`.
    private static final int WALL_TIME = 1;

    private static final int STEP = 2;
    private static final int FILE_VERSION = 3;
    private static final int SUMMARY = 5;
    private static final int SESSION_LOG = 7;

    /// Fields of `Summary`, `Summary.Value` and `Summary.Image`.
    private static final int VALUE = 1;

    private static final int TAG = 1;
    private static final int SIMPLE_VALUE = 2;
    private static final int IMAGE = 4;
    private static final int HEIGHT = 1;
    private static final int WIDTH = 2;
    private static final int COLOUR_SPACE = 3;
    private static final int ENCODED = 4;

    private static final int STATUS = 1; // of SessionLog
    private static final int START = 1;
    private static final int RGB = 3;
    private static final int PNG_WIDTH = 16; // where a PNG's header says it; the height follows

    private EventMessage() {}

    private interface Fields {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /// The first event of a file: the version of its form.
    static byte[] version(double wallTime) {
        return event(wallTime, 0, out -> out.writeString(FILE_VERSION, VERSION));
    }

    /// Whatever older files say of `step` and later did not happen.
    static byte[] start(double wallTime, long step) {
        byte[] session = message(out -> out.writeEnum(STATUS, START));
        return event(wallTime, step, out -> out.writeByteArray(SESSION_LOG, session));
    }

    /// Numbers by tag, as float32.
    static byte[] scalars(double wallTime, long step, Map<String, Double> values) {
        byte[] summary =
                message(out -> {
                    for (Map.Entry<String, Double> value : values.entrySet()) {
                        out.writeByteArray(VALUE, scalar(value.getKey(), value.getValue()));
                    }
                });
        return event(wallTime, step, out -> out.writeByteArray(SUMMARY, summary));
    }

    /// A picture under `tag`, the bytes of a PNG file.
    static byte[] image(double wallTime, long step, String tag, byte[] png) {
        byte[] image =
                message(out -> {
                    out.writeInt32(HEIGHT, ByteBuffer.wrap(png).getInt(PNG_WIDTH + Integer.BYTES));
                    out.writeInt32(WIDTH, ByteBuffer.wrap(png).getInt(PNG_WIDTH));
                    out.writeInt32(COLOUR_SPACE, RGB);
                    out.writeByteArray(ENCODED, png);
                });
        byte[] value =
                message(out -> {
                    out.writeString(TAG, tag);
                    out.writeByteArray(IMAGE, image);
                });
        byte[] summary = message(out -> out.writeByteArray(VALUE, value));
        return event(wallTime, step, out -> out.writeByteArray(SUMMARY, summary));
    }

    private static byte[] scalar(String tag, double number) {
        return message(out -> {
            out.writeString(TAG, tag);
            out.writeFloat(SIMPLE_VALUE, (float) number);
        });
    }

    private static byte[] event(double wallTime, long step, Fields what) {
        return message(out -> {
            out.writeDouble(WALL_TIME, wallTime);
            if (step != 0) {
                out.writeInt64(STEP, step);
            }
            what.writeTo(out);
        });
    }

    private static byte[] message(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        try {
            fields.writeTo(out);
            out.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
