using CampusIssues.Emulator.Wire;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class ArnTests
{
    [Theory]
    [InlineData("arn:aws:dynamodb:us-east-1:000000000000:table/CampusIssues", "dynamodb", "table/CampusIssues")]
    [InlineData("arn:aws:lambda:us-east-1:000000000000:function:f:1", "lambda", "function:f:1")]
    public void An_arn_is_read_and_written(string text, string service, string resource)
    {
        var arn = Arn.TryParse(text);

        arn.ShouldNotBeNull();
        arn.Service.ShouldBe(service);
        arn.Resource.ShouldBe(resource);
        arn.ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("table/CampusIssues")]
    [InlineData("arn:aws:dynamodb")]
    public void Another_text_is_none(string text) => Arn.TryParse(text).ShouldBeNull();
}
