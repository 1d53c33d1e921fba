package janus.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
    @Test
    void eighteenModelsStandInTheCatalogueFourOfThemWithoutPartner() {
        assertThat(Catalogue.published()).hasSize(18);
        assertThat(new HashSet<>(Catalogue.published())).hasSize(18);
        assertThat(Catalogue.published().stream().filter(model -> model.partner().isEmpty()))
                .extracting(PublishedModel::name)
                .containsExactly(
                        "style_cezanne", "style_ukiyoe", "style_vangogh", "iphone2dslr_flower");
        assertThat(Catalogue.published().stream().filter(model -> model.gitBlob().isPresent()))
                .hasSize(10);
    }

    @Test
    void partnersAreEachOthers() {
        for (PretrainedModel model : Catalogue.published()) {
            model.partner()
                    .ifPresent(partner ->
                            assertThat(Catalogue.get(partner).partner()).contains(model.name()));
        }
    }

    @Test
    void theAddressIsTheAuthors() {
        assertThat(Catalogue.get("horse2zebra").address(Zoo.BASE))
                .hasToString(
                        "http://efrosgans.eecs.berkeley.edu/cyclegan/pretrained_models/horse2zebra.pth");
    }

    @Test
    void anUnknownNameIsAnsweredWithAllNames() {
        assertThatThrownBy(() -> Catalogue.get("horse"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'horse' is none of the 18 published models")
                .hasMessageContaining("horse2zebra, zebra2horse");
    }

    @Test
    void aMistypedNameIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> Catalogue.get("hores2zebra"))
                .hasMessageContaining("- did you mean 'horse2zebra'? choose one of apple2orange");
        assertThat(Likeness.question("Zebra2Horse", Catalogue.names()))
                .isEqualTo("did you mean 'zebra2horse'? ");
        assertThat(Likeness.question("photo2paint", Catalogue.names())).isEmpty();
    }

    /// By hand: `printf 'hello\n' | git hash-object --stdin`.
    @Test
    void aBlobIdIsGits(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hello");
        Files.write(file, "hello\n".getBytes(StandardCharsets.US_ASCII));
        assertThat(GitBlob.of(file)).isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    @Test
    void theCacheLiesWhereTheSystemKeepsCaches() {
        Path home = Path.of("home");
        assertThat(CachePlace.of(Map.of(), "Linux", home))
                .isEqualTo(home.resolve(".cache").resolve("janus"));
        assertThat(CachePlace.of(Map.of("XDG_CACHE_HOME", "xdg"), "Linux", home))
                .isEqualTo(Path.of("xdg", "janus"));
        assertThat(CachePlace.of(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library").resolve("Caches").resolve("janus"));
        assertThat(CachePlace.of(Map.of("LOCALAPPDATA", "local"), "Windows 11", home))
                .isEqualTo(Path.of("local", "janus"));
        assertThat(CachePlace.of(Map.of("JANUS_CACHE", "mine"), "Windows 11", home))
                .isEqualTo(Path.of("mine"));
    }
}
