package janus.checkpoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells the authors' ResNet generator from all others by the names and shapes of the tensors.
///
/// With `n` residual blocks its layers with weights are 1, 4 and 7 (down), 10 to `9 + n` (blocks),
/// `10 + n` and `13 + n` (up) and `17 + n` (out); the layers between are padding, norm and ReLU.
final class Recognition {
    private static final Pattern BLOCK = Pattern.compile("model\\.(\\d{2})\\.conv_block\\..*");
    private static final int FIRST_BLOCK = 10;
    private static final int MOST_NAMED = 3;
    private static final int LARGEST_SIDE = 1 << 20;

    /// Taken for a last layer that is missing.
    private static final long[] LAST = {3, 64, 7, 7};

    private final Map<String, NamedTensor> tensors;

    private Recognition(Map<String, NamedTensor> tensors) {
        this.tensors = tensors;
    }

    static Architecture of(Map<String, NamedTensor> tensors) {
        return new Recognition(tensors).recognise();
    }

    private Architecture recognise() {
        return Strangers.of(tensors)
                .<Architecture>map(stranger -> stranger)
                .orElseGet(this::generatorOrDamage);
    }

    private Architecture generatorOrDamage() {
        Architecture.ResnetGenerator generator = measure(blocks());
        List<String> differences = differences(expected(generator));
        if (differences.isEmpty()) {
            return generator;
        }
        int more = differences.size() - MOST_NAMED;
        String named =
                String.join(", ", differences.subList(0, Math.min(MOST_NAMED, differences.size())));
        return new Architecture.Stranger(
                "a damaged ResNet generator",
                more > 0 ? "%s and %d more".formatted(named, more) : named);
    }

    private int blocks() {
        int last = FIRST_BLOCK - 1;
        for (String name : tensors.keySet()) {
            Matcher block = BLOCK.matcher(name);
            if (block.matches()) {
                last = Math.max(last, Integer.parseInt(block.group(1)));
            }
        }
        return last - FIRST_BLOCK + 1;
    }

    private Architecture.ResnetGenerator measure(int blocks) {
        long[] last = shape("model.%d.weight".formatted(FIRST_BLOCK + blocks + 7), LAST);
        long[] first = shape("model.1.weight", new long[] {last[1], 3, 7, 7});
        return new Architecture.ResnetGenerator(
                (int) first[1], (int) last[0], (int) first[0], blocks);
    }

    private long[] shape(String name, long[] otherwise) {
        NamedTensor tensor = tensors.get(name);
        return tensor != null
                        && tensor.shape().length == LAST.length
                        && Arrays.stream(tensor.shape()).allMatch(s -> s > 0 && s < LARGEST_SIDE)
                ? tensor.shape()
                : otherwise;
    }

    private static Map<String, long[]> expected(Architecture.ResnetGenerator generator) {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        long filters = generator.filters();
        convolution(shapes, "model.1", generator.inputs(), new long[] {filters, 7});
        convolution(shapes, "model.4", filters, new long[] {2 * filters, 3});
        convolution(shapes, "model.7", 2 * filters, new long[] {4 * filters, 3});
        for (int block = 0; block < generator.blocks(); block++) {
            String name = "model.%d.conv_block.".formatted(FIRST_BLOCK + block);
            convolution(shapes, name + 1, 4 * filters, new long[] {4 * filters, 3});
            convolution(shapes, name + 5, 4 * filters, new long[] {4 * filters, 3});
        }
        int next = FIRST_BLOCK + generator.blocks();
        transposed(shapes, "model." + next, 4 * filters);
        transposed(shapes, "model." + (next + 3), 2 * filters);
        convolution(shapes, "model." + (next + 7), filters, new long[] {generator.outputs(), 7});
        return shapes;
    }

    /// `wide` is the number of channels out and the side of the kernel.
    private static void convolution(
            Map<String, long[]> shapes, String name, long inputs, long[] wide) {
        shapes.put(name + ".weight", new long[] {wide[0], inputs, wide[1], wide[1]});
        shapes.put(name + ".bias", new long[] {wide[0]});
    }

    private static void transposed(Map<String, long[]> shapes, String name, long inputs) {
        shapes.put(name + ".weight", new long[] {inputs, inputs / 2, 3, 3});
        shapes.put(name + ".bias", new long[] {inputs / 2});
    }

    private List<String> differences(Map<String, long[]> expected) {
        List<String> differences = new ArrayList<>();
        expected.forEach((name, shape) -> {
            NamedTensor tensor = tensors.get(name);
            if (tensor == null) {
                differences.add(name + " is missing");
            } else if (!Arrays.equals(shape, tensor.shape())) {
                differences.add(
                        "%s has shape %s instead of %s"
                                .formatted(
                                        name,
                                        Arrays.toString(tensor.shape()),
                                        Arrays.toString(shape)));
            }
        });
        Set<String> names = expected.keySet();
        tensors.keySet().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> differences.add(Printable.of(name) + " does not belong to it"));
        return differences;
    }
}
