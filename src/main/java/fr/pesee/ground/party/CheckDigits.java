package fr.pesee.ground.party;

import java.math.BigInteger;

/** The sums that tell a mistyped number from one that a register gave out. */
final class CheckDigits {
    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);

    private CheckDigits() {}

    /** ISO/IEC 7812-1, as INSEE uses it. */
    static boolean luhn(String digits) {
        int sum = 0;
        for (int fromEnd = 0; fromEnd < digits.length(); fromEnd++) {
            int digit = digit(digits, digits.length() - 1 - fromEnd);
            int doubled = fromEnd % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /** ISO/IEC 7064, MOD 97-10, with letters as 10 to 35. */
    static boolean mod97(String letters) {
        StringBuilder digits = new StringBuilder();
        letters.chars().forEach(letter -> digits.append(Character.digit(letter, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(NINETY_SEVEN).equals(BigInteger.ONE);
    }

    /** ISO/IEC 7064, MOD 11,10. */
    static boolean mod11With10(String digits) {
        int product = 10;
        for (int place = 0; place < digits.length() - 1; place++) {
            int sum = (digit(digits, place) + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + digit(digits, digits.length() - 1)) % 10 == 1;
    }

    /** The sum of the digits, each as often as the weight at its place says; further digits do not count. */
    static int weighted(String digits, int... weights) {
        int sum = 0;
        for (int place = 0; place < weights.length; place++) {
            sum += weights[place] * digit(digits, place);
        }
        return sum;
    }

    static int digit(String digits, int place) {
        return digits.charAt(place) - '0';
    }
}
