package janus.image;

import java.nio.file.Path;
import java.util.Comparator;

/// Names as people count: `slice2` before `slice10`.
final class NaturalOrder implements Comparator<Path> {
    @Override
    public int compare(Path one, Path other) {
        int order = compare(one.toString(), other.toString());
        return order != 0 ? order : one.compareTo(other); // 01 and 1
    }

    private static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int iEnd = endOfPart(a, i);
            int jEnd = endOfPart(b, j);
            int order = comparePart(a.substring(i, iEnd), b.substring(j, jEnd));
            if (order != 0) {
                return order;
            }
            i = iEnd;
            j = jEnd;
        }
        return Integer.compare(a.length() - i, b.length() - j);
    }

    private static int endOfPart(String text, int from) {
        int end = from + 1;
        while (isDigit(text.charAt(from)) && end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int comparePart(String a, String b) {
        if (!isDigit(a.charAt(0)) || !isDigit(b.charAt(0))) {
            return a.compareTo(b);
        }
        String x = a.replaceFirst("^0+(?=.)", "");
        String y = b.replaceFirst("^0+(?=.)", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
