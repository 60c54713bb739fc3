using CampusIssues.Emulator.Wire.Protocols;

namespace CampusIssues.UnitTests.Emulator.Wire;

public sealed class PathTemplateTests
{
    [Theory]
    [InlineData("/functions/{Name}", "/functions/a%2Fb", "Name=a/b")]
    [InlineData("/functions/{Name}/", "/functions/f", "Name=f")]
    [InlineData("/{Bucket}/{Key+}", "/b/x/y%20z", "Bucket=b;Key=x/y z")]
    [InlineData("/functions", "/functions", "")]
    [InlineData("/functions/{Name}", "/functions", null)]
    [InlineData("/functions", "/functions/f", null)]
    [InlineData("/functions/{Name}/code", "/functions/f/policy", null)]
    public void A_path_fits_or_not(string template, string path, string? expected)
    {
        var parameters = new PathTemplate(template).Match(path);

        (parameters is null ? null : string.Join(';', parameters.Select(pair => $"{pair.Key}={pair.Value}"))).ShouldBe(expected);
    }
}
