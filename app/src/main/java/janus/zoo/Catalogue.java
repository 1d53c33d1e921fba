package janus.zoo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The models that have a name: the 18 generators published with CycleGAN (zhu2017), in the order
/// of the authors' script, and the mini zoo that ships with Janus.
///
/// The training pictures of the 18 are those of the paper's appendix 7.1.
public final class Catalogue {
    private static final String APPLES = "ImageNet: apples and navel oranges";
    private static final String YOSEMITE = "Flickr: Yosemite in summer and in winter";
    private static final String HORSES = "ImageNet: wild horses and zebras";
    private static final String MAPS = "Google Maps: aerial photographs and maps of New York";
    private static final String STREETS = "Cityscapes: street scenes and their label maps";
    private static final String FACADES = "CMP Facade Database: house fronts and their label maps";
    private static final String FLOWERS = "Flickr: flowers taken with an iPhone and with a DSLR";

    private static final List<PublishedModel> PUBLISHED =
            List.of(
                    pair("apple2orange", "apples -> oranges", APPLES, "orange2apple"),
                    pair("orange2apple", "oranges -> apples", APPLES, "apple2orange"),
                    pair(
                            "summer2winter_yosemite",
                            "summer -> winter",
                            YOSEMITE,
                            "winter2summer_yosemite"),
                    pair(
                            "winter2summer_yosemite",
                            "winter -> summer",
                            YOSEMITE,
                            "summer2winter_yosemite"),
                    pair("horse2zebra", "horses -> zebras", HORSES, "zebra2horse"),
                    pair("zebra2horse", "zebras -> horses", HORSES, "horse2zebra"),
                    pair("monet2photo", "Monet -> photograph", painter("Monet"), "style_monet"),
                    pair("style_monet", "photograph -> Monet", painter("Monet"), "monet2photo"),
                    single("style_cezanne", "photograph -> Cezanne", painter("Cezanne")),
                    single("style_ukiyoe", "photograph -> ukiyo-e", painter("ukiyo-e")),
                    single("style_vangogh", "photograph -> van Gogh", painter("van Gogh")),
                    pair("sat2map", "aerial photograph -> map", MAPS, "map2sat"),
                    pair("map2sat", "map -> aerial photograph", MAPS, "sat2map"),
                    pair(
                            "cityscapes_photo2label",
                            "street scene -> labels",
                            STREETS,
                            "cityscapes_label2photo"),
                    pair(
                            "cityscapes_label2photo",
                            "labels -> street scene",
                            STREETS,
                            "cityscapes_photo2label"),
                    pair(
                            "facades_photo2label",
                            "house front -> labels",
                            FACADES,
                            "facades_label2photo"),
                    pair(
                            "facades_label2photo",
                            "labels -> house front",
                            FACADES,
                            "facades_photo2label"),
                    single(
                            "iphone2dslr_flower",
                            "iPhone -> DSLR with blurred background",
                            FLOWERS));

    private Catalogue() {}

    /// The 18.
    public static List<PublishedModel> published() {
        return PUBLISHED;
    }

    /// Those that ship with Janus; the first of two partners before the second.
    public static List<MiniModel> mini() {
        return MiniZoo.MODELS;
    }

    /// The one called `name`, published or mini.
    public static Optional<PretrainedModel> find(String name) {
        return Stream.<PretrainedModel>concat(PUBLISHED.stream(), MiniZoo.MODELS.stream())
                .filter(model -> model.name().equals(name))
                .findFirst();
    }

    /// The published one called `name`.
    ///
    /// @throws IllegalArgumentException when there is none, naming those there are
    public static PublishedModel get(String name) {
        return PUBLISHED.stream()
                .filter(model -> model.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "'%s' is none of the 18 published models - only these can be pulled - %schoose one of %s"
                                        .formatted(
                                                name,
                                                Likeness.question(name, names(PUBLISHED)),
                                                String.join(", ", names(PUBLISHED)))));
    }

    /// All names, the published ones first.
    static List<String> names() {
        return Stream.concat(names(PUBLISHED).stream(), names(MiniZoo.MODELS).stream()).toList();
    }

    private static List<String> names(List<? extends PretrainedModel> models) {
        return models.stream().map(PretrainedModel::name).toList();
    }

    private static String painter(String name) {
        return "WikiArt: %s; Flickr: landscape photographs".formatted(name);
    }

    private static PublishedModel pair(
            String name, String turns, String trainedOn, String partner) {
        return new PublishedModel(
                name, turns, trainedOn, Optional.of(partner), KnownBlobs.of(name));
    }

    private static PublishedModel single(String name, String turns, String trainedOn) {
        return new PublishedModel(name, turns, trainedOn, Optional.empty(), KnownBlobs.of(name));
    }
}
