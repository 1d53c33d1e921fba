package janus.analysis;

import janus.statistics.BradleyTerry;
import janus.statistics.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Several conditions in one order by choices between two of them: strengths of Bradley and Terry,
/// with intervals by drawing readers and subjects again. Answers that both are the same are left
/// out.
final class Strengths {
    /// Conditions that need an order; of two, the share says it all.
    static final int FEWEST = 3;

    private final List<String> names;
    private final List<Answer> chosen;
    private final int[] first; // condition that was chosen, of each answer
    private final int[] second;
    private final double[] strengths;
    private final boolean bounded;
    private final List<Interval> drawn; // of strengths, shares, places, and every two's difference

    /// Of answers to one question on two images.
    Strengths(Answers answers, long seed) {
        Answers some = answers.where(answer -> answer.number() != 1);
        this.names = names(answers);
        this.chosen = some.all();
        this.first = chosen.stream().mapToInt(one -> names.indexOf(winner(one))).toArray();
        this.second = chosen.stream().mapToInt(one -> names.indexOf(loser(one))).toArray();
        this.strengths = BradleyTerry.SPARED.of(wins(once()));
        double[] plain = BradleyTerry.PLAIN.of(wins(once()));
        this.bounded = Arrays.stream(plain).allMatch(Double::isFinite);
        int n = names.size();
        int count = n < FEWEST ? 0 : n * (n + 3);
        this.drawn = new Crossed(some, seed).ofAll(count, times -> all(wins(times)));
    }

    private static List<String> names(Answers answers) {
        TreeSet<String> names = new TreeSet<>();
        answers.all().stream()
                .flatMap(one -> Stream.of(one.shown().left(), one.shown().right()))
                .forEach(names::add);
        List<String> ordered = new ArrayList<>(names);
        if (ordered.remove(Answer.REAL)) {
            ordered.addFirst(Answer.REAL);
        }
        return ordered;
    }

    private static String winner(Answer answer) {
        return answer.text().equals("left") ? answer.shown().left() : answer.shown().right();
    }

    private static String loser(Answer answer) {
        return answer.text().equals("left") ? answer.shown().right() : answer.shown().left();
    }

    private int[] once() {
        return chosen.stream().mapToInt(_ -> 1).toArray();
    }

    private double[][] wins(int[] times) {
        double[][] wins = new double[names.size()][names.size()];
        for (int i = 0; i < times.length; i++) {
            wins[first[i]][second[i]] += times[i];
        }
        return wins;
    }

    private static double[] all(double[][] wins) {
        int n = wins.length;
        double[] some = BradleyTerry.SPARED.of(wins);
        double[] all = new double[n * (n + 3)];
        for (int i = 0; i < n; i++) {
            all[i] = some[i];
            all[n + i] = share(some, i);
            all[2 * n + i] = place(some, i);
            for (int j = 0; j < n; j++) {
                all[(3 + i) * n + j] = some[i] - some[j];
            }
        }
        return all;
    }

    /// The conditions, the strongest first.
    List<Integer> order() {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -strengths[i]))
                .toList();
    }

    /// Whether comparisons join all conditions, so that they can be ordered.
    boolean isJoined() {
        return Arrays.stream(strengths).allMatch(Double::isFinite);
    }

    /// Number of conditions.
    int size() {
        return names.size();
    }

    String name(int i) {
        return names.get(i);
    }

    /// The logarithm of the worth of condition `i`; the mean of all is 0.
    double strength(int i) {
        return strengths[i];
    }

    /// Choices of condition `i`.
    int won(int i) {
        return (int) Arrays.stream(first).filter(one -> one == i).count();
    }

    /// Choices of another beside condition `i`.
    int lost(int i) {
        return (int) Arrays.stream(second).filter(one -> one == i).count();
    }

    /// Whether strengths have a bound: not where something was always or never chosen, nor where a
    /// group was never behind the rest; the mean of all then has none either.
    boolean isBounded() {
        return bounded;
    }

    /// The interval of the strength; none where strengths have no bound.
    Interval ofStrength(int i) {
        return bounded ? drawn.get(i) : Interval.NONE;
    }

    /// How often condition `i` would be chosen over another, the mean over the others.
    double share(int i) {
        return share(strengths, i);
    }

    /// Its interval; up to 1 for what was always chosen, down to 0 for what never was.
    Interval ofShare(int i) {
        Interval ci = drawn.get(size() + i);
        return ci.exists()
                ? new Interval(won(i) == 0 ? 0 : ci.low(), lost(i) == 0 ? 1 : ci.high())
                : ci;
    }

    /// The place of condition `i` among all, from 1.
    Interval ofPlace(int i) {
        Interval ci = drawn.get(2 * size() + i);
        return ci.exists() ? new Interval(Math.floor(ci.low()), Math.ceil(ci.high())) : ci;
    }

    /// The conditions that are weaker than `i` in 97.5 % of draws.
    List<String> behind(int i) {
        return IntStream.range(0, size())
                .filter(j -> j != i && drawn.get((3 + i) * size() + j).low() > 0)
                .mapToObj(names::get)
                .toList();
    }

    private static double place(double[] strengths, int i) {
        double place = Double.isNaN(strengths[i]) ? Double.NaN : 1;
        for (int j = 0; j < strengths.length; j++) {
            place += j != i && strengths[j] > strengths[i] ? 1 : 0;
        }
        return place;
    }

    private static double share(double[] strengths, int i) {
        double sum = 0;
        for (int j = 0; j < strengths.length; j++) {
            sum += j == i ? 0 : 1 / (1 + Math.exp(strengths[j] - strengths[i]));
        }
        return sum / (strengths.length - 1);
    }
}
