using CampusIssues.Emulator.Ses.Templates;
using CampusIssues.Emulator.Wire;
using CampusIssues.UnitTests.Emulator.Support;

namespace CampusIssues.UnitTests.Emulator.Ses.Templates;

public sealed class TemplateTextTests
{
    public static TheoryData<string, string, string> Table => Cases.Read("Emulator/Ses/Templates/TemplateText.cases");

    [Theory]
    [MemberData(nameof(Table))]
    public void A_template_is_filled_in(string template, string data, string expected) => Fill(template, data).ShouldBe(expected);

    [Fact]
    public void Data_that_is_no_object_is_refused() =>
        Should.Throw<AwsException>(() => TemplateText.ParseData("[]")).Message.ShouldBe("Template rendering data is invalid");

    private static string Fill(string template, string data)
    {
        try
        {
            return TemplateText.Render(template, TemplateText.ParseData(data));
        }
        catch (AwsException error)
        {
            return $"! {error.Code}: {error.Message}";
        }
    }
}
