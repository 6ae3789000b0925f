package riskmap.geodata.proximity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderTest {

    @Test
    void ordersAsTheComparatorDoes() {
        Order order = new Order();
        for (long seed = 1; seed <= 500; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(300);
            double[] keys = new double[size];
            for (int i = 0; i < size; i++) {
                keys[i] = switch ((int) (seed % 4)) {
                    case 0 -> random.nextDouble() * 500;
                    case 1 -> random.nextInt(5);
                    case 2 -> 7;
                    default -> Math.exp(random.nextGaussian() * 10);
                };
            }
            int[] expected = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(i -> keys[i]).thenComparing(Comparator.reverseOrder()))
                    .mapToInt(Integer::intValue)
                    .toArray();
            int[] actual = Arrays.copyOf(order.of(size, keys, (a, b) -> b - a), size);
            assertArrayEquals(expected, actual, "seed " + seed);
        }
    }
}
