import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.RegExp;

/** Reads questions, one JSON object a line, and writes Lucene's answers. */
public final class Judge {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Analyzer ANALYZER = new StandardAnalyzer();

  public static void main(String[] args) throws Exception {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      out.println(JSON.writeValueAsString(answer(JSON.readTree(line))));
    }
    out.flush();
  }

  private static ObjectNode answer(JsonNode question) {
    ObjectNode answer = JSON.createObjectNode();
    try {
      switch (question.get("kind").asText()) {
        case "words":
          words(question.get("text").asText(), answer.putArray("words"));
          break;
        case "regexp":
          regexp(question, answer.putArray("matches"));
          break;
        default:
          matches(question, answer.putArray("matches"));
      }
    } catch (Exception | StackOverflowError e) {
      answer.put("error", String.valueOf(e.getMessage()));
    }
    return answer;
  }

  private static void words(String text, ArrayNode words) throws Exception {
    try (TokenStream stream = ANALYZER.tokenStream("f", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
  }

  private static void regexp(JsonNode question, ArrayNode matches) {
    int fold = question.path("fold").asBoolean() ? RegExp.ASCII_CASE_INSENSITIVE : 0;
    RegExp expression = new RegExp(question.get("query").asText(), question.get("flags").asInt(), fold);
    CharacterRunAutomaton automaton =
        new CharacterRunAutomaton(Operations.determinize(expression.toAutomaton(10000), 10000));
    for (JsonNode text : question.get("texts")) {
      matches.add(automaton.run(text.asText()));
    }
  }

  private static void matches(JsonNode question, ArrayNode matches) throws Exception {
    Query query = question.get("kind").asText().equals("simple") ? simple(question) : classic(question);
    for (JsonNode document : question.path("documents")) {
      MemoryIndex index = new MemoryIndex();
      document.fields().forEachRemaining(f -> index.addField(f.getKey(), f.getValue().asText(), ANALYZER));
      matches.add(index.createSearcher().count(query) > 0);
    }
  }

  /** The classic parser, as Elasticsearch sets it: blanks do not split, and what is only negative is not empty. */
  private static Query classic(JsonNode question) throws Exception {
    QueryParser parser = new QueryParser("a", ANALYZER);
    parser.setSplitOnWhitespace(false);
    parser.setAllowLeadingWildcard(true);
    if (question.path("and").asBoolean()) {
      parser.setDefaultOperator(QueryParser.Operator.AND);
    }
    Query query = parser.parse(question.get("query").asText());
    while (query instanceof BoostQuery) {
      query = ((BoostQuery) query).getQuery();
    }
    if (!(query instanceof BooleanQuery)) {
      return query;
    }
    BooleanQuery.Builder fixed = new BooleanQuery.Builder();
    boolean negative = !((BooleanQuery) query).clauses().isEmpty();
    for (BooleanClause clause : ((BooleanQuery) query).clauses()) {
      fixed.add(clause);
      negative = negative && clause.isProhibited();
    }
    return negative ? fixed.add(new MatchAllDocsQuery(), BooleanClause.Occur.MUST).build() : query;
  }

  private static Query simple(JsonNode question) {
    Map<String, Float> fields = new LinkedHashMap<>();
    question.get("fields").forEach(f -> fields.put(f.asText(), 1f));
    SimpleQueryParser parser = new SimpleQueryParser(ANALYZER, fields, question.get("flags").asInt());
    if (question.path("and").asBoolean()) {
      parser.setDefaultOperator(BooleanClause.Occur.MUST);
    }
    return parser.parse(question.get("query").asText());
  }
}
