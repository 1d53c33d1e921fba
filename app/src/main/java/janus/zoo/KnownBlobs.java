package janus.zoo;

import java.util.Map;
import java.util.Optional;

/// Ids under which copies of the published files stand in public git repositories. Nobody vouches
/// for these copies, so another id is worth a warning and no more.
final class KnownBlobs {
    private static final Map<String, String> IDS =
            Map.of(
                    "horse2zebra", "16f2795c19239c2c78a67364ce8b4664bc57e5f6",
                    "zebra2horse", "6a5654f00df9c5bb70f81b1e7fda9c000aad9f57",
                    "apple2orange", "a291a298b3728caa339b8fa3359d5898b3e28ee0",
                    "summer2winter_yosemite", "b8ecbd82b8a8c6b60a0b5e0a7a1c4c83c7eb38e9",
                    "winter2summer_yosemite", "80186759e5c2f6dc4d303c443d6f954c99aa57e7",
                    "monet2photo", "5ed58e9037dd5dceb94489a9f12713683506cf5c",
                    "style_monet", "283b3f15edc9636048ea2a6b548e3161ccd545d0",
                    "style_cezanne", "ec3e20a99bcf3e0c15eb601ab00b9055eaafcf12",
                    "style_ukiyoe", "04d13a1a7724d6aa7d22f8d49efd1762fb324a87",
                    "style_vangogh", "c6fc74049615b1c71b8be287bfdb12ec4f6170d4");

    private KnownBlobs() {}

    static Optional<String> of(String name) {
        return Optional.ofNullable(IDS.get(name));
    }
}
