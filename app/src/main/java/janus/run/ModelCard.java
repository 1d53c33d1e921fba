package janus.run;

import janus.volume.Brightness;
import janus.volume.Direction;
import janus.volume.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/// What must be known to apply a trained generator; stands in the safetensors file's metadata, so
/// the file is enough.
///
/// @param direction which way it translates
/// @param encoding the code of the channel plan, see `encoding`
/// @param ctUnit unit of the CT side: HU or grey
/// @param pixelMm pixel size of the slices it was trained on, mm
/// @param field side of the square field of view of those slices, in pixels of `pixelMm`
/// @param side side of the square the network saw, in pixels: the field is resized to it
/// @param origin what it was fine-tuned from, for a person
/// @param mr how bright its MR was, and so has to be
public record ModelCard(
        Direction direction,
        String encoding,
        Unit ctUnit,
        double pixelMm,
        int field,
        int side,
        String origin,
        Brightness mr) {
    private static final String PREFIX = "janus.";
    private static final String MR_BRIGHTNESS = PREFIX + "mr_brightness"; // absent: as scanned

    /// Of a model that learnt from MR as it was scanned.
    public ModelCard(
            Direction direction,
            String encoding,
            Unit ctUnit,
            double pixelMm,
            int field,
            int side,
            String origin) {
        this(direction, encoding, ctUnit, pixelMm, field, side, origin, Brightness.AS_SCANNED);
    }

    /// Key of the metadata beside the card that says how the weights were averaged; absent where
    /// they are the last step's.
    public static final String AVERAGED = PREFIX + "averaged";

    /// The card as safetensors metadata.
    public Map<String, String> toMetadata() {
        Map<String, String> metadata = new LinkedHashMap<>();
        metadata.put(PREFIX + "direction", direction.code());
        metadata.put(PREFIX + "encoding", encoding);
        metadata.put(PREFIX + "ct_unit", ctUnit.label());
        metadata.put(PREFIX + "pixel_mm", Double.toString(pixelMm));
        metadata.put(PREFIX + "field", Integer.toString(field));
        metadata.put(PREFIX + "side", Integer.toString(side));
        metadata.put(PREFIX + "origin", origin);
        if (mr != Brightness.AS_SCANNED) {
            metadata.put(MR_BRIGHTNESS, mr.code());
        }
        return metadata;
    }

    /// The card in `metadata`.
    ///
    /// @throws IllegalArgumentException when the metadata was not written by [#toMetadata()]
    public static ModelCard of(Map<String, String> metadata) {
        return new ModelCard(
                Direction.of(get(metadata, "direction")),
                get(metadata, "encoding"),
                Unit.of(get(metadata, "ct_unit")),
                Double.parseDouble(get(metadata, "pixel_mm")),
                Integer.parseInt(get(metadata, "field")),
                Integer.parseInt(get(metadata, "side")),
                get(metadata, "origin"),
                Brightness.of(metadata.getOrDefault(MR_BRIGHTNESS, Brightness.AS_SCANNED.code())));
    }

    private static String get(Map<String, String> metadata, String key) {
        String value = metadata.get(PREFIX + key);
        if (value == null) {
            throw new IllegalArgumentException(
                    "the model carries no '%s%s' - it was not fine-tuned by Janus, so its input is unknown - fine-tune it first with janus finetune"
                            .formatted(PREFIX, key));
        }
        return value;
    }
}
