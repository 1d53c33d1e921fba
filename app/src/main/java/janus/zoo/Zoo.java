package janus.zoo;

import janus.work.NewFolders;
import janus.work.Progress;
import janus.work.WholeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The models on this machine and the place to get the others from.
public final class Zoo {
    /// Where the authors published them.
    public static final URI BASE =
            URI.create("http://efrosgans.eecs.berkeley.edu/cyclegan/pretrained_models/");

    private static final String BASE_OVERRIDE = "JANUS_ZOO";
    private static final List<String> ENDINGS = List.of(".pth", ".safetensors");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final Path folder;
    private final URI base;

    private Zoo(Path folder, URI base) {
        this.folder = folder;
        this.base = base;
    }

    /// A model on this machine.
    public record Cached(String name, Path file) {}

    /// The zoo in the folder `zoo` of the cache folder `cache`, fed from `base`.
    ///
    /// @throws IllegalArgumentException when `base` is no web address
    public static Zoo of(Path cache, URI base) {
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "'%s' is no web address - models are pulled by http or https - give one like %s"
                            .formatted(base, BASE));
        }
        return new Zoo(cache.resolve("zoo"), base);
    }

    /// The zoo in the usual cache folder (`$JANUS_CACHE` or the system's) and fed from the authors'
    /// server (or `$JANUS_ZOO`).
    public static Zoo standard() {
        return of(standardCache(), standardBase());
    }

    /// `$JANUS_CACHE`, or `janus` in the place this system has for caches.
    public static Path standardCache() {
        return CachePlace.standard();
    }

    /// `$JANUS_ZOO`, or [#BASE].
    public static URI standardBase() {
        String override = System.getenv(BASE_OVERRIDE);
        return override == null || override.isBlank() ? BASE : address(override);
    }

    /// `text` as an address.
    ///
    /// @throws IllegalArgumentException when it is none
    public static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException malformed) {
            throw new IllegalArgumentException(
                    "'%s' is no web address - models are pulled by http or https - give one like %s"
                            .formatted(text, BASE),
                    malformed);
        }
    }

    /// Where the models lie.
    public Path folder() {
        return folder;
    }

    /// Where models are pulled from.
    public URI base() {
        return base;
    }

    /// Where `model` is pulled from.
    public URI address(PublishedModel model) {
        return model.address(base);
    }

    /// The file of the model called `name`, if it is on this machine.
    public Optional<Path> cached(String name) {
        return NAME.matcher(name).matches()
                ? ENDINGS.stream()
                        .map(ending -> folder.resolve(name + ending))
                        .filter(Files::isRegularFile)
                        .findFirst()
                : Optional.empty();
    }

    /// All models in the cache, by name.
    ///
    /// @throws IOException when the folder cannot be read
    public List<Cached> cached() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> ENDINGS.stream().anyMatch(file::endsWith))
                    .map(file -> file.substring(0, file.lastIndexOf('.')))
                    .distinct()
                    .filter(name -> !(known(name) instanceof MiniModel))
                    .flatMap(name -> cached(name).map(file -> new Cached(name, file)).stream())
                    .sorted(Comparator.comparing(Cached::name))
                    .toList();
        }
    }

    /// The file meant by `nameOrFile`: a model that ships with Janus or is on this machine, or any
    /// file.
    ///
    /// @throws IOException when it is neither, saying how to get it
    public Path find(String nameOrFile) throws IOException {
        if (nameOrFile.isBlank()) {
            throw new IllegalArgumentException(
                    "a model was named '%s' - that is no name - give a zoo name or a file"
                            .formatted(nameOrFile));
        }
        @Nullable PretrainedModel known = known(nameOrFile);
        if (known instanceof MiniModel mini) {
            return unpacked(mini);
        }
        Optional<Path> cached = cached(nameOrFile);
        if (cached.isPresent()) {
            return cached.get();
        }
        Path file = Path.of(nameOrFile);
        if (Files.exists(file)) {
            return file;
        }
        if (known != null) {
            throw new IOException(
                    "%s is not in %s - it must be fetched once - run janus zoo pull %s"
                            .formatted(nameOrFile, folder, nameOrFile));
        }
        List<String> names = new ArrayList<>(Catalogue.names());
        cached().forEach(model -> names.add(model.name()));
        throw new IOException(
                "%s is neither a file nor a model in %s - there are no weights to read - %scheck the name with janus zoo list"
                        .formatted(nameOrFile, folder, Likeness.question(nameOrFile, names)));
    }

    /// Copies `file` into the zoo as `name`, after checking that it holds a generator.
    ///
    /// @return the copy, and a warning when it differs from the published file of that name
    /// @throws IOException when it holds something else, or the name is taken
    /// @throws IllegalArgumentException when `name` cannot be a name
    public Pulled add(Path file, String name) throws IOException {
        checkName(name);
        Optional<Path> there = cached(name);
        if (there.isPresent()) {
            throw new IOException(
                    "the zoo has a %s already (%s) - it would be replaced - delete that file first or choose another name"
                            .formatted(name, there.get()));
        }
        Optional<PublishedModel> model = published(name);
        Inspection.check(file, model);
        String ending = file.toString().endsWith(ENDINGS.get(1)) ? ENDINGS.get(1) : ENDINGS.get(0);
        Path target = folder.resolve(name + ending);
        NewFolders folders = makeFolder();
        try {
            WholeFile.write(target, out -> Files.copy(file, out));
        } finally {
            folders.takeBack();
        }
        return new Pulled(target, true, Inspection.doubt(target, model));
    }

    /// Downloads `model` unless it is here; a broken download is gone on with.
    ///
    /// @throws IOException when it cannot be reached, is not a generator, or cannot be kept
    public Pulled pull(PublishedModel model, Progress progress) throws IOException {
        Optional<Path> there = cached(model.name());
        if (there.isPresent()) {
            return new Pulled(there.get(), false, Optional.empty());
        }
        NewFolders folders = makeFolder();
        try {
            return Pull.of(model, address(model), folder, progress);
        } finally {
            folders.takeBack(); // where nothing came
        }
    }

    private static @Nullable PretrainedModel known(String name) {
        return Catalogue.find(name).orElse(null);
    }

    /// The published model called `name`, if there is one.
    ///
    /// @throws IOException when the name is one of the mini zoo's
    private static Optional<PublishedModel> published(String name) throws IOException {
        return switch (known(name)) {
            case null -> Optional.empty();
            case PublishedModel model -> Optional.of(model);
            case MiniModel mini ->
                    throw new IOException(
                            "%s ships with Janus - two models can't share a name - choose another name"
                                    .formatted(mini.name()));
        };
    }

    /// Beside the models that were fetched or added, so that none is taken for another.
    private Path unpacked(MiniModel mini) throws IOException {
        Path place = folder.resolveSibling("mini");
        try {
            return mini.unpack(place);
        } catch (FileSystemException cannot) {
            throw cannotMake(place, cannot);
        }
    }

    private NewFolders makeFolder() throws IOException {
        try {
            return NewFolders.make(folder);
        } catch (IOException cannot) {
            throw cannotMake(folder, cannot);
        }
    }

    private static IOException cannotMake(Path place, IOException why) {
        return new IOException(
                "the cache folder %s cannot be made (%s) - models must be kept somewhere - choose another with --cache or JANUS_CACHE"
                        .formatted(place, NewFolders.reason(why)),
                why);
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' cannot be a model's name - it also names a file - use letters, digits, _ and -"
                            .formatted(name));
        }
    }
}
