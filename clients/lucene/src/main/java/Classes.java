import java.lang.reflect.Method;
import org.apache.lucene.analysis.standard.StandardTokenizerImpl;

/** Writes search/words/classes.txt: which characters the tokenizer treats alike. */
public final class Classes {
  /** One letter for each class, in the tokenizer's order; 'o' is what no word has. */
  private static final String LETTERS = "oqsanmdlAupxHNTtKzkPIJYvVRMgG";

  public static void main(String[] args) throws Exception {
    Method classOf = StandardTokenizerImpl.class.getDeclaredMethod("zzCMap", int.class);
    classOf.setAccessible(true);
    int from = 0;
    int end = Character.MAX_CODE_POINT + 1;
    for (int c = 1; c <= end; c++) {
      int was = (Integer) classOf.invoke(null, from);
      int now = c == end ? -1 : (Integer) classOf.invoke(null, c);
      if (now == was) {
        continue;
      }
      if (was != 0) {
        System.out.printf(from == c - 1 ? "%X %3$c%n" : "%X-%X %c%n", from, c - 1, LETTERS.charAt(was));
      }
      from = c;
    }
  }
}
