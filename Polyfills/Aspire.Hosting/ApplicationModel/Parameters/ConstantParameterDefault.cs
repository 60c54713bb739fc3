namespace Aspire.Hosting.ApplicationModel;

/// <summary>A default that is written in the AppHost.</summary>
internal sealed class ConstantParameterDefault(Func<string> value) : ParameterDefault
{
    public override string GetDefaultValue() => value();
}
