package janus.study;

import janus.store.ReaderRow;
import janus.work.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What a reader's browser carries after the personal link was opened: signed, so that nothing need
/// be remembered of it and a restart of the server does not throw readers out. It ends after half a
/// day, and when the reader gets another link.
public final class ReaderPass {
    /// How long a pass lasts.
    public static final Duration LASTS = Duration.ofHours(12);

    private static final String ALGORITHM = "HmacSHA256";
    private static final int PARTS = 3;

    private final OpenStudy study;
    private final SecretKeySpec key;

    /// Passes of `study`.
    public ReaderPass(OpenStudy study) {
        this.study = study;
        this.key = new SecretKeySpec(study.key().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// A pass for whoever has the link with `token`, if it is a reader's.
    public Optional<String> of(String token) {
        String hash = Sha256.of(token);
        return study.readers()
                .byToken(hash)
                .map(reader -> {
                    String head = reader.id() + "." + study.now().getEpochSecond();
                    study.audit().add(study.entry(who(reader), "opened the link", ""));
                    return head + "." + sign(head + "." + hash);
                });
    }

    /// How the audit log names a reader.
    static String who(ReaderRow reader) {
        return "reader " + reader.name();
    }

    /// Whose `pass` it is, if it holds.
    public Optional<ReaderRow> reader(String pass) {
        List<String> parts = List.of(pass.split("\\.", -1));
        if (parts.size() != PARTS || !parts.get(1).matches("\\d{1,12}")) {
            return Optional.empty();
        }
        Instant issued = Instant.ofEpochSecond(Long.parseLong(parts.get(1)));
        if (study.now().isAfter(issued.plus(LASTS))) {
            return Optional.empty();
        }
        String head = parts.get(0) + "." + parts.get(1);
        return study.readers()
                .tokenHash(parts.get(0))
                .filter(hash -> isSame(sign(head + "." + hash), parts.get(2)))
                .flatMap(_ -> study.readers().byId(parts.get(0)));
    }

    /// What a page must say beside `pass` for anything that changes something.
    public String csrf(String pass) {
        return sign("csrf." + pass);
    }

    /// Whether `said` is what the page must say beside `pass`.
    public boolean isCsrf(String pass, String said) {
        return isSame(csrf(pass), said);
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // every JDK has it
        }
    }
}
