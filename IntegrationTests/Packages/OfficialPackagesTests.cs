using CampusIssues.IntegrationTests.Deployment;
using CampusIssues.IntegrationTests.Support;

namespace CampusIssues.IntegrationTests.Packages;

/// <summary>Needs packages that a registry may not have; <c>OfficialPackages=except-aws dotnet restore Polyfills/Aspire.Hosting.AWS</c> brings them.</summary>
public sealed class OfficialPackagesTests
{
    [FactRequiring("dotnet:Aspire.Hosting")]
    public async Task AWSs_hosting_builds_on_the_official_Aspire()
    {
        var environment = new Dictionary<string, string> { ["OfficialPackages"] = "except-aws", ["MSBUILDDISABLENODEREUSE"] = "1" };

        var output = await Tools.RunAsync("dotnet", ["build", Path.Combine(DeployedCampus.Root, "Polyfills/Aspire.Hosting.AWS"), "-nologo"], environment);

        output.ShouldContain("/official/bin/Aspire.Hosting.AWS/");
    }
}
