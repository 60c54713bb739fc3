using CampusIssues.Emulator.ApiGateway.OpenApi;

namespace CampusIssues.UnitTests.Emulator.ApiGateway.OpenApi;

public sealed class YamlJsonTests
{
    [Theory]
    [InlineData("a: 1", """{"a":1}""")]
    [InlineData("a: '1'", """{"a":"1"}""")]
    [InlineData("a: 1.50", """{"a":1.50}""")]
    [InlineData("a: yes", """{"a":"yes"}""")]
    [InlineData("a: true", """{"a":true}""")]
    [InlineData("a: ~", """{"a":null}""")]
    [InlineData("a:", """{"a":null}""")]
    [InlineData("a: 2026-01-01", """{"a":"2026-01-01"}""")]
    [InlineData("a: [x, {b: c}]", """{"a":["x",{"b":"c"}]}""")]
    [InlineData("a: !Sub '${B}'", """{"a":{"Fn::Sub":"${B}"}}""")]
    [InlineData("a: !GetAtt b.Arn", """{"a":{"Fn::GetAtt":"b.Arn"}}""")]
    [InlineData("a: !Ref b", """{"a":{"Ref":"b"}}""")]
    [InlineData("x: &n {k: v}\ny: *n", """{"x":{"k":"v"},"y":{"k":"v"}}""")]
    [InlineData("""{"a": "b\u0041"}""", """{"a":"bA"}""")]
    public void YAML_reads_as_JSON(string yaml, string json) => YamlJson.Parse(yaml)!.ToJsonString().ShouldBe(json);
}
