package janus.dicom;

import java.util.Optional;

/// Value representations: how the bytes of an element are to be understood (PS3.5 section 6.2).
public enum Vr {
    AE,
    AS,
    AT,
    CS,
    DA,
    DS,
    DT,
    FD,
    FL,
    IS,
    LO,
    LT,
    OB,
    OD,
    OF,
    OL,
    OV,
    OW,
    PN,
    SH,
    SL,
    SQ,
    SS,
    ST,
    SV,
    TM,
    UC,
    UI,
    UL,
    UN,
    UR,
    US,
    UT,
    UV;

    /// The representation with this two-letter code; nothing when the standard has none.
    static Optional<Vr> of(String code) {
        for (Vr vr : values()) {
            if (vr.name().equals(code)) {
                return Optional.of(vr);
            }
        }
        return Optional.empty();
    }

    /// Whether its length takes 4 bytes after 2 reserved ones in explicit files (PS3.5 table
    /// 7.1-1).
    public boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /// Whether its characters are those of the data set's character set.
    boolean isLocalised() {
        return switch (this) {
            case LO, LT, PN, SH, ST, UC, UT -> true;
            default -> false;
        };
    }

    /// Whether it is one text, in which a backslash parts nothing.
    boolean isOneText() {
        return this == LT || this == ST || this == UT || this == UR;
    }
}
