using CampusIssues.Emulator.Lambda.Functions;
using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Lambda.Functions;

public sealed class FunctionReferenceTests
{
    [Theory]
    [InlineData("f", "f", null)]
    [InlineData("f:3", "f", "3")]
    [InlineData("f:live", "f", "live")]
    [InlineData("f:$LATEST", "f", "$LATEST")]
    [InlineData("function:f", "f", null)]
    [InlineData("000000000000:function:f", "f", null)]
    [InlineData("000000000000:function:f:2", "f", "2")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:f", "f", null)]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:f:live", "f", "live")]
    public void A_function_is_named_by_name_partial_arn_or_arn(string text, string name, string? qualifier)
    {
        var reference = FunctionReference.Parse(text);

        reference.Name.ShouldBe(name);
        reference.Qualifier.ShouldBe(qualifier);
        reference.Arn.ShouldBe($"arn:aws:lambda:us-east-1:000000000000:function:{name}");
    }

    [Fact]
    public void Another_text_is_refused() =>
        Should.Throw<AwsException>(() => FunctionReference.Parse("no such/name")).Message.ShouldStartWith(
            "1 validation error detected: Value 'no such/name' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: ");

    [Fact]
    public void Two_qualifiers_must_agree() =>
        Should.Throw<AwsException>(() => FunctionReference.Parse("f:1", "2")).Message.ShouldBe(
            "The derived qualifier from the function name does not match the specified qualifier.");
}
