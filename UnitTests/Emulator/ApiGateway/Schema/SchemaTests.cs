using System.Text.Json;
using CampusIssues.Emulator.ApiGateway.Schema;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.Schema;

public sealed class SchemaTests
{
    public static IEnumerable<object[]> Cases => CaseTable.Read("Schema/schema.cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_value_is_checked_as_draft_4_says(string schema, string value, string expected)
    {
        var node = SchemaCompiler.Compile("it", new Dictionary<string, string> { ["it"] = schema, ["Other"] = """{"type":"string"}""" });
        var errors = new List<string>();

        node.Check(JsonDocument.Parse(value).RootElement, errors);

        (errors.Count == 0 ? "ok" : string.Join("; ", errors)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"pattern\":\"(\"}")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"$ref\":\"#/definitions/none\"}")]
    public void What_is_no_schema_is_refused(string schema) =>
        Should.Throw<SchemaException>(() => SchemaCompiler.Compile("it", new Dictionary<string, string> { ["it"] = schema }));
}
