using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Orchestration;

namespace CampusIssues.UnitTests.Polyfills.Aspire.Hosting;

public sealed class ParameterTests
{
    [Fact]
    public async Task The_configuration_wins_over_the_default()
    {
        var pin = new Model(("Parameters:pin", "1234")).Builder.AddParameter("pin", new GenerateParameterDefault { MinLength = 6 });

        (await pin.Resource.GetValueAsync(CancellationToken.None)).ShouldBe("1234");
    }

    [Fact]
    public void A_missing_value_names_the_key() =>
        Should.Throw<MissingParameterValueException>(() => new Model().Builder.AddParameter("pin").Resource.Resolve()).Message.ShouldBe(
            "Parameter resource could not be used because configuration key 'Parameters:pin' is missing and the Parameter has no default value.");

    [Fact]
    public async Task A_generated_value_stays_the_same_within_a_run()
    {
        var pin = new Model().Builder.AddParameter("pin", new GenerateParameterDefault { MinLength = 20 });

        (await pin.Resource.GetValueAsync(CancellationToken.None)).ShouldBe(await pin.Resource.GetValueAsync(CancellationToken.None));
    }

    [Fact]
    public void A_generated_value_has_the_length_and_the_characters_that_were_asked_for()
    {
        var value = new GenerateParameterDefault { MinLength = 6, Lower = false, Upper = false, Special = false }.GetDefaultValue();

        value.ShouldMatch("^[0-9]{6}$");
    }

    [Fact]
    public void A_generated_value_has_at_least_so_many_of_each_kind()
    {
        var value = new GenerateParameterDefault { MinLength = 10, MinUpper = 3, MinNumeric = 3, MinSpecial = 2 }.GetDefaultValue();

        value.Length.ShouldBe(10);
        value.Count(char.IsAsciiLetterUpper).ShouldBeGreaterThanOrEqualTo(3);
        value.Count(char.IsAsciiDigit).ShouldBeGreaterThanOrEqualTo(3);
        value.Count(character => !char.IsAsciiLetterOrDigit(character)).ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public void A_kind_that_is_wanted_and_not_allowed_is_refused() =>
        Should.Throw<InvalidOperationException>(() => new GenerateParameterDefault { MinLength = 6, Lower = false, MinLower = 1 }.GetDefaultValue());

    [Fact]
    public async Task The_value_of_a_secret_is_hidden_in_what_is_printed()
    {
        var model = new Model();
        var pin = model.Builder.AddParameter("pin", "s3cret-value", secret: true);
        var web = model.Builder.AddProject<SomeProject>("web").WithEnvironment("TEXT", $"pin={pin}");
        await model.EnvironmentAsync(web.Resource);

        var mask = (SecretMask)model.Services.GetService(typeof(SecretMask))!;
        mask.Apply("signed in with s3cret-value").ShouldBe("signed in with ********");
        mask.Apply("pin=s3cret-value").ShouldBe("pin=********");
    }
}
