package janus.dicom;

import java.util.Arrays;

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

    private static final int LETTERS = 'Z' - 'A' + 1;
    private static final Vr[] BY_CODE = byCode();

    private static Vr[] byCode() {
        Vr[] codes = new Vr[LETTERS * LETTERS];
        Arrays.fill(codes, UN);
        for (Vr vr : values()) {
            codes[place(vr.name().charAt(0), vr.name().charAt(1))] = vr;
        }
        return codes;
    }

    private static int place(int first, int second) {
        return (first - 'A') * LETTERS + second - 'A';
    }

    /// The representation with this code of two capital letters; [#UN] when the standard has none.
    static Vr of(byte first, byte second) {
        return BY_CODE[place(first, second)];
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
