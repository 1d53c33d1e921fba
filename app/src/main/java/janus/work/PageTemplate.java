package janus.work;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// A Mustache template of an HTML page that lies beside a class in the jar.
///
/// @param owner the class
/// @param file the template's name
public record PageTemplate(Class<?> owner, String file) {
    /// The page with what `values`, a record or a map, has for the template's names; texts are
    /// escaped.
    public String filled(Object values) {
        try (InputStream in =
                        Objects.requireNonNull(
                                owner.getResourceAsStream(file),
                                () -> file + " is missing from the jar");
                Reader template = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Mustache.compiler().compile(template).execute(values);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
