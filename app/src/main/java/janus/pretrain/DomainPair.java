package janus.pretrain;

import janus.texture.Domain;
import janus.volume.Direction;
import janus.volume.Modality;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Two domains of pictures that a pair of generic generators learns to turn into each other. The
/// first stands where MR stands and the second where CT stands, so that the trainer for MR and CT
/// serves.
public enum DomainPair {
    /// A drawing has flat areas and clear outlines, as CT has, and a photograph soft shades, as MR
    /// has.
    PHOTO_DRAWING(Domain.PHOTO, Domain.DRAWING),
    /// Light and dark change places in most of the picture.
    DAY_NIGHT(Domain.DAY, Domain.NIGHT),
    /// Areas become edges.
    SHAPE_SKETCH(Domain.SHAPE, Domain.SKETCH),
    /// Fine texture becomes flat areas, all over the picture.
    AERIAL_MAP(Domain.AERIAL, Domain.MAP),
    /// One round thing on black: soft tissue-like flesh, or a hard bright shell around a flat
    /// kernel.
    FRUIT_NUT(Domain.FRUIT, Domain.NUT);

    private final Domain first;
    private final Domain second;

    DomainPair(Domain first, Domain second) {
        this.first = first;
        this.second = second;
    }

    /// The domain that stands where `modality` stands.
    Domain domain(Modality modality) {
        return modality == Modality.MR ? first : second;
    }

    /// The name of the generator that learns in the place of `direction`, such as `photo2drawing`.
    public String generator(Direction direction) {
        return word(domain(direction.source())) + "2" + word(domain(direction.target()));
    }

    /// The pair's name: that of the generator from the first domain to the second.
    public String code() {
        return generator(Direction.MR_TO_CT);
    }

    /// What the generators learn from, in words.
    String data() {
        return "procedural pictures of Janus (janus.texture), %s and %s, grey, unpaired"
                .formatted(word(first), word(second));
    }

    /// The domain in file names and words.
    static String word(Domain domain) {
        return domain.name().toLowerCase(Locale.ROOT);
    }

    /// The pair called `code`, or all pairs for `all`.
    ///
    /// @throws IllegalArgumentException when there is none
    public static List<DomainPair> of(String code) {
        List<DomainPair> all = List.of(values());
        if (code.equals("all")) {
            return all;
        }
        return all.stream()
                .filter(pair -> pair.code().equals(code))
                .findFirst()
                .map(List::of)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--pair '%s' names no pair of domains - generators learn between two of them - use all, %s"
                                        .formatted(
                                                code,
                                                String.join(
                                                        ", ",
                                                        Arrays.stream(values())
                                                                .map(DomainPair::code)
                                                                .toList()))));
    }
}
